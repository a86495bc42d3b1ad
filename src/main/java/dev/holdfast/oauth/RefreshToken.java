package dev.holdfast.oauth;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A refresh token, by its hash. A used one stays a while, so that its reuse is seen. */
@Entity
@Table(name = "refresh_token")
class RefreshToken extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "family_id")
  String familyId;

  @Column(name = "issued_at")
  Instant issuedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  Instant usedAt;

  /** Single use: true for exactly one caller. From then on it is only remembered, so long. */
  static boolean use(String hash, Instant now, Instant rememberUntil) {
    return update(
            "usedAt = ?1, expiresAt = ?2 where hash = ?3 and usedAt is null",
            now,
            rememberUntil,
            hash)
        == 1;
  }

  /** When it was used, as the database says now; empty if it was not, or is not there. */
  static Optional<Instant> usedAt(String hash) {
    return find("select usedAt from RefreshToken where hash = ?1 and usedAt is not null", hash)
        .project(Instant.class)
        .firstResultOptional();
  }

  static void add(String hash, String familyId, Instant now, Instant expiresAt) {
    RefreshToken token = new RefreshToken();
    token.hash = hash;
    token.familyId = familyId;
    token.issuedAt = now;
    token.expiresAt = expiresAt;
    token.persist();
  }

  static int deleteOver(Instant now, int most) {
    List<String> over =
        find("select hash from RefreshToken where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
