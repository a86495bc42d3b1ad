package dev.holdfast.emails;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A login e-mail as it is stored; {@link SealedEmails} makes it, finds it and opens it. */
@Entity
@Table(name = "login_email")
class StoredEmail extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  /** The address, sealed. */
  String sealed;

  @Column(name = "address_key")
  String mark;

  @Column(name = "verified_at")
  Instant verifiedAt;

  boolean main;

  @Column(name = "created_at")
  Instant createdAt;

  static Optional<StoredEmail> owned(String mark) {
    return find("mark = ?1 and verifiedAt is not null", mark).firstResultOptional();
  }

  static Optional<StoredEmail> of(PersonId person, UUID id) {
    return find("personId = ?1 and id = ?2", person.bits(), id).firstResultOptional();
  }

  static Optional<StoredEmail> of(PersonId person, String mark) {
    return find("personId = ?1 and mark = ?2", person.bits(), mark).firstResultOptional();
  }

  static Optional<StoredEmail> main(PersonId person) {
    return find("personId = ?1 and main = true", person.bits()).firstResultOptional();
  }

  static boolean full(PersonId person) {
    return count("personId", person.bits()) >= LoginEmails.MOST;
  }

  static long countVerified(PersonId person) {
    return count("personId = ?1 and verifiedAt is not null", person.bits());
  }

  /** Makes those who typed the same address wait for each other until the unit of work ends. */
  static void lock(StoredEmail email) {
    find("mark = ?1 order by id", email.mark).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** False if it was verified before, or somebody else has verified it. */
  static boolean verify(StoredEmail email, Instant now) {
    return update(
            "verifiedAt = ?1 where id = ?2 and verifiedAt is null and not exists"
                + " (select other.id from StoredEmail other"
                + " where other.mark = ?3 and other.verifiedAt is not null)",
            now,
            email.id,
            email.mark)
        == 1;
  }

  /** The oldest verified one, if none is: who has a verified address has a primary one. */
  static void chooseMain(PersonId person) {
    if (main(person).isEmpty()) {
      StoredEmail.<StoredEmail>find(
              "personId = ?1 and verifiedAt is not null order by createdAt, id", person.bits())
          .firstResultOptional()
          .ifPresent(email -> update("main = true where id = ?1", email.id));
    }
  }

  /** Nobody verifies them until the unit of work ends. */
  static List<StoredEmail> unverified(Instant addedBefore, int most) {
    return StoredEmail.<StoredEmail>find("verifiedAt is null and createdAt < ?1", addedBefore)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, most)
        .list();
  }

  /** As the database has it now, whatever this request has read of it before. */
  static List<Row> rows(String where, Object... parameters) {
    return find(where, parameters).project(Row.class).list();
  }

  boolean waits() {
    return verifiedAt == null;
  }

  Row row() {
    return new Row(id, personId, sealed, verifiedAt, main, createdAt);
  }

  /** What {@link SealedEmails} opens. */
  @RegisterForReflection
  record Row(
      UUID id, long personId, String sealed, Instant verifiedAt, boolean main, Instant createdAt) {}
}
