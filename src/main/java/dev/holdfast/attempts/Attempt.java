package dev.holdfast.attempts;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Entity
@Table(name = "sign_in_attempt")
class Attempt extends PanacheEntityBase {

  private static final String OPEN = " and endedAt is null and expiresAt > ?";

  @Id String hash;

  @Column(name = "bound_to")
  String boundTo;

  /** As she typed it, sealed with the attempt's id; empty if she did not. */
  String address;

  @Column(name = "person_id")
  Long personId;

  String proven;

  @Column(name = "back_path")
  String backPath;

  @Column(name = "for_app")
  String forApp;

  String wanted;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "ended_at")
  Instant endedAt;

  static Optional<Attempt> live(String hash, String boundTo, Instant now) {
    return find("hash = ?1 and boundTo = ?2" + OPEN + "3", hash, boundTo, now)
        .firstResultOptional();
  }

  /** One that is over, until it is removed. */
  static Optional<Attempt> over(String hash, String boundTo, Instant now) {
    return find(
            "hash = ?1 and boundTo = ?2 and (endedAt is not null or expiresAt <= ?3)",
            hash,
            boundTo,
            now)
        .firstResultOptional();
  }

  /** Makes others who want the same wait until the unit of work ends; false if it is over. */
  static boolean hold(String hash, Instant now, Instant until) {
    Attempt attempt = findById(hash, LockModeType.PESSIMISTIC_WRITE);
    boolean open = attempt != null && attempt.endedAt == null && attempt.expiresAt.isAfter(now);
    if (open && attempt.expiresAt.isBefore(until)) {
      attempt.expiresAt = until;
    }
    return open;
  }

  /** False if it is over, or something else was proven at the same moment. */
  static boolean prove(String hash, String before, String after, Instant now) {
    return update(
            "proven = ?1 where hash = ?2 and proven = ?3" + OPEN + "4", after, hash, before, now)
        == 1;
  }

  /** It is over now: true for one caller only. */
  static boolean finish(String hash, String boundTo, Instant now) {
    return update("endedAt = ?1 where hash = ?2 and boundTo = ?3" + OPEN + "1", now, hash, boundTo)
        == 1;
  }

  /** All of a person's are over now. */
  static void endAll(long person, Instant now) {
    update("endedAt = ?1 where personId = ?2 and endedAt is null", now, person);
  }

  /** Removes at most so many that were over then. */
  static int removeOver(Instant then, int most) {
    List<String> over =
        find("select hash from Attempt where expiresAt <= ?1 order by expiresAt", then)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
