package dev.holdfast.registration;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The hash of an initial access token (RFC 7591, section 1.2), and how often it is good. */
@Entity
@Table(name = "initial_access_token")
class InitialToken extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "uses_left")
  int usesLeft;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** True as often as it is good. */
  static boolean use(String hash, Instant now) {
    return update(
            "usesLeft = usesLeft - 1 where hash = ?1 and usesLeft > 0 and expiresAt > ?2",
            hash,
            now)
        == 1;
  }

  static boolean isGood(String hash, Instant now) {
    return count("hash = ?1 and usesLeft > 0 and expiresAt > ?2", hash, now) == 1;
  }

  static int removeOver(Instant now) {
    return (int) delete("expiresAt <= ?1 or usesLeft = 0", now);
  }
}
