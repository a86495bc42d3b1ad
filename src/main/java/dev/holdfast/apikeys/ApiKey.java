package dev.holdfast.apikeys;

import dev.holdfast.clients.Scopes;
import dev.holdfast.restrictions.AccessRestrictions;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "api_key")
class ApiKey extends PanacheEntityBase {

  /** The first questions are asked by it. */
  @Id String hash;

  UUID id;

  @Column(name = "person_id")
  Long personId;

  @Column(name = "client_id")
  String clientId;

  String name;

  String prefix;

  String scopes;

  @Column(name = "access_restrictions")
  String restrictions;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "last_used_at")
  Instant lastUsedAt;

  static List<ApiKey> of(KeyOwner owner) {
    return owner.person() == null
        ? list("clientId = ?1 order by createdAt desc, id desc", owner.clientId())
        : list("personId = ?1 order by createdAt desc, id desc", owner.person().bits());
  }

  static boolean used(UUID id, Instant at) {
    return update(
            "lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?1)", at, id)
        == 1;
  }

  static int deleteOver(Instant before, int most) {
    List<String> over =
        find("select hash from ApiKey where expiresAt < ?1 order by expiresAt", before)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }

  KnownKey view() {
    return new KnownKey(
        id,
        name,
        prefix,
        Scopes.parse(scopes).orElseThrow(),
        createdAt,
        expiresAt,
        lastUsedAt,
        AccessRestrictions.ofText(restrictions));
  }
}
