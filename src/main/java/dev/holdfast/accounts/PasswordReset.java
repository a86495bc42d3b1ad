package dev.holdfast.accounts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Entity
@Table(name = "password_reset")
class PasswordReset extends PanacheEntityBase {

  @Id String hash;

  @Column(name = "person_id")
  Long personId;

  /** To which it was mailed, sealed with the link. */
  String address;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  Instant usedAt;

  static Optional<PasswordReset> live(String hash, Instant now) {
    return find(
            "hash = ?1 and usedAt is null and personId is not null and expiresAt > ?2", hash, now)
        .firstResultOptional();
  }

  /** Single use: true for exactly one caller. */
  static boolean use(String hash, Instant now) {
    return update("usedAt = ?1 where hash = ?2 and usedAt is null and expiresAt > ?1", now, hash)
        == 1;
  }

  /** The person's links open nothing any more. */
  static void endOf(long person, Instant now) {
    update("usedAt = ?1 where personId = ?2 and usedAt is null", now, person);
  }

  /** Removes at most so many that are over. */
  static int removeOver(Instant now, int most) {
    List<String> over =
        find("select hash from PasswordReset where expiresAt <= ?1 order by expiresAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
