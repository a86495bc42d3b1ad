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
@Table(name = "account_recovery")
class Recovery extends PanacheEntityBase {

  @Id
  @Column(name = "person_id")
  long personId;

  @Column(name = "cancel_hash")
  String cancelHash;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  static Optional<Recovery> live(long person, Instant now) {
    return find("personId = ?1 and expiresAt > ?2", person, now).firstResultOptional();
  }

  static Optional<Recovery> byLink(String hash, Instant now) {
    return find("cancelHash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
  }

  /** Single use: true for exactly one caller, and for none before it is due. */
  static boolean take(long person, Instant now) {
    return delete("personId = ?1 and dueAt <= ?2 and expiresAt > ?2", person, now) == 1;
  }

  static boolean cancel(long person) {
    return delete("personId", person) == 1;
  }

  /** Removes at most so many that nobody has finished. */
  static int removeOver(Instant now, int most) {
    List<Long> over =
        find("select personId from Recovery where expiresAt <= ?1 order by expiresAt", now)
            .project(Long.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("personId in ?1", over);
  }
}
