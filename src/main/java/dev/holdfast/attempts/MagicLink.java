package dev.holdfast.attempts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "magic_link")
class MagicLink extends PanacheEntityBase {

  private static final String LIVE = " and usedAt is null and expiresAt > ";

  @Id String hash;

  String attempt;

  String code;

  int tries;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "used_at")
  Instant usedAt;

  static Optional<MagicLink> live(String hash, Instant now) {
    return find("hash = ?1" + LIVE + "?2", hash, now).firstResultOptional();
  }

  static boolean waiting(String attempt, Instant now) {
    return count("attempt = ?1" + LIVE + "?2", attempt, now) > 0;
  }

  /** Single use: true for exactly one caller. */
  static boolean useLink(String hash, String attempt, Instant now) {
    return update("usedAt = ?1 where hash = ?2 and attempt = ?3" + LIVE + "?1", now, hash, attempt)
        == 1;
  }

  /** As {@link #useLink}, by the code. */
  static boolean useCode(String attempt, String code, Instant now) {
    return update("usedAt = ?1 where attempt = ?2 and code = ?3" + LIVE + "?1", now, attempt, code)
        == 1;
  }

  /** Counts a guess; false if there is no code to be guessed, or there were too many already. */
  static boolean guess(String attempt, int most, Instant now) {
    return update(
            "tries = tries + 1 where attempt = ?1 and tries < ?2" + LIVE + "?3", attempt, most, now)
        == 1;
  }

  /** Only the newest one of an attempt is good. */
  static void endOthers(String attempt, Instant now) {
    update("usedAt = ?1 where attempt = ?2 and usedAt is null", now, attempt);
  }
}
