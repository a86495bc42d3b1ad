package dev.holdfast.organizations;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "organization_member")
class Member extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "organization_id")
  UUID organizationId;

  @Column(name = "person_id")
  long personId;

  @Enumerated(EnumType.STRING)
  MemberRole role;

  @Column(name = "joined_at")
  Instant joinedAt;

  static Optional<Member> of(UUID organization, PersonId person) {
    return find("organizationId = ?1 and personId = ?2", organization, person.bits())
        .firstResultOptional();
  }

  static List<Member> of(PersonId person, int most) {
    return Member.<Member>find("personId = ?1 order by joinedAt, id", person.bits())
        .page(0, most)
        .list();
  }

  /** Those who came first are first. */
  static List<Member> list(UUID organization, KnownMember after, int most) {
    var found =
        after == null
            ? Member.<Member>find("organizationId = ?1 order by joinedAt, id", organization)
            : Member.<Member>find(
                "organizationId = ?1 and joinedAt >= ?2 and (joinedAt > ?2 or id > ?3)"
                    + " order by joinedAt, id",
                organization,
                after.joinedAt(),
                after.id());
    return found.page(0, most).list();
  }

  /** Whether somebody active besides owns it. */
  static boolean ownedBesides(UUID organization, PersonId person) {
    return count(
            "from Member m, Person p where m.organizationId = ?1 and m.role = ?2"
                + " and m.personId <> ?3 and p.id = m.personId and p.deactivatedAt is null",
            organization,
            MemberRole.OWNER,
            person.bits())
        > 0;
  }

  KnownMember view() {
    return new KnownMember(id, organizationId, new PersonId(personId), role, joinedAt);
  }
}
