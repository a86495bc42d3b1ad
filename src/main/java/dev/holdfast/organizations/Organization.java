package dev.holdfast.organizations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Organization extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String name;

  @Column(name = "name_key")
  String nameKey;

  String website;

  @Column(name = "created_at")
  Instant createdAt;

  /** Null if there is none. Until the unit of work ends, nobody else changes who is in it. */
  static Organization hold(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The newest first. */
  static List<Organization> find(OrganizationSearch search, KnownOrganization after, int most) {
    StringBuilder query = new StringBuilder("from Organization o where 1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (search.name() != null) {
      query.append(" and o.nameKey like :name escape '!'");
      values.put("name", key(search.name()).replaceAll("[!%_]", "!$0") + "%");
    }
    if (search.member() != null) {
      query.append(
          " and o.id in (select m.organizationId from Member m where m.personId = :person)");
      values.put("person", search.member().bits());
    }
    if (search.ownerless()) {
      query.append(
          " and not exists (select m.id from Member m, Person p where m.organizationId = o.id"
              + " and m.role = :owner and p.id = m.personId and p.deactivatedAt is null)");
      values.put("owner", MemberRole.OWNER);
    }
    if (after != null) {
      query.append(" and o.createdAt <= :at and (o.createdAt < :at or o.id < :id)");
      values.put("at", after.createdAt());
      values.put("id", after.id());
    }
    return Organization.<Organization>find(query + " order by o.createdAt desc, o.id desc", values)
        .page(0, most)
        .list();
  }

  void describe(String givenName, String givenWebsite) {
    name = givenName;
    nameKey = key(givenName);
    website = givenWebsite;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  KnownOrganization view() {
    return new KnownOrganization(id, name, website, createdAt);
  }
}
