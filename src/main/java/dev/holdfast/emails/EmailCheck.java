package dev.holdfast.emails;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was mailed last to an address that is to be verified; as hashes. */
@Entity
@Table(name = "email_check")
class EmailCheck extends PanacheEntityBase {

  @Id
  @Column(name = "email_id")
  UUID emailId;

  @Column(name = "code_hash")
  String codeHash;

  @Column(name = "link_hash")
  String linkHash;

  @Column(name = "guesses_left")
  int guessesLeft;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** Counts a guess; false if none is left, or it is too late. */
  static boolean guess(UUID email, Instant now) {
    return update(
            "guessesLeft = guessesLeft - 1"
                + " where emailId = ?1 and guessesLeft > 0 and expiresAt > ?2",
            email,
            now)
        == 1;
  }

  /** Whether one that was mailed there can still be used. */
  static boolean open(UUID email, Instant now) {
    return count("emailId = ?1 and guessesLeft > 0 and expiresAt > ?2", email, now) > 0;
  }

  /** What was mailed to a person verifies nothing any more. */
  static void endOf(long person) {
    delete("emailId in (select email.id from StoredEmail email where email.personId = ?1)", person);
  }

  /** False if it was used, or replaced by another. */
  static boolean take(EmailCheck check) {
    return delete("emailId = ?1 and linkHash = ?2", check.emailId, check.linkHash) == 1;
  }

  static Optional<EmailCheck> byLink(String linkHash, Instant now) {
    return find("linkHash = ?1 and expiresAt > ?2", linkHash, now).firstResultOptional();
  }

  static int removeExpired(Instant now, int most) {
    List<UUID> over =
        find("select emailId from EmailCheck where expiresAt <= ?1", now)
            .project(UUID.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("emailId in ?1", over);
  }
}
