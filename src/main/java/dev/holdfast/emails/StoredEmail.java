package dev.holdfast.emails;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;

@Entity
@Table(name = "login_email")
class StoredEmail extends PanacheEntityBase {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @Column(name = "person_id")
  long personId;

  String address;

  @Column(name = "address_key")
  String addressKey;

  @Column(name = "verified_at")
  Instant verifiedAt;

  boolean main;

  @Column(name = "created_at")
  Instant createdAt;

  static StoredEmail make(PersonId person, EmailAddress address, Instant now) {
    StoredEmail email = new StoredEmail();
    email.personId = person.bits();
    email.address = address.toString();
    email.addressKey = address.key();
    email.createdAt = now;
    email.persist();
    return email;
  }

  /** Whose it is: only who verified it. */
  static Optional<StoredEmail> owned(EmailAddress address) {
    return find("addressKey = ?1 and verifiedAt is not null", address.key()).firstResultOptional();
  }

  static Optional<StoredEmail> of(PersonId person, UUID id) {
    return find("personId = ?1 and id = ?2", person.bits(), id).firstResultOptional();
  }

  static Optional<StoredEmail> of(PersonId person, EmailAddress address) {
    return find("personId = ?1 and addressKey = ?2", person.bits(), address.key())
        .firstResultOptional();
  }

  static Optional<StoredEmail> main(PersonId person) {
    return find("personId = ?1 and main = true", person.bits()).firstResultOptional();
  }

  /** As she has it, or a new one; empty if she has as many as one may have. */
  static Optional<StoredEmail> ofOrNew(PersonId person, EmailAddress address, Instant now) {
    return of(person, address)
        .or(() -> full(person) ? Optional.empty() : Optional.of(make(person, address, now)));
  }

  static boolean full(PersonId person) {
    return count("personId", person.bits()) >= LoginEmails.MOST;
  }

  static long countVerified(PersonId person) {
    return count("personId = ?1 and verifiedAt is not null", person.bits());
  }

  /** Makes those who typed the same address wait for each other until the unit of work ends. */
  static void lock(StoredEmail email) {
    find("addressKey = ?1 order by id", email.addressKey)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** False if it was verified before, or somebody else has verified it. */
  static boolean verify(StoredEmail email, Instant now) {
    return update(
            "verifiedAt = ?1 where id = ?2 and verifiedAt is null and not exists"
                + " (select other.id from StoredEmail other"
                + " where other.addressKey = ?3 and other.verifiedAt is not null)",
            now,
            email.id,
            email.addressKey)
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
  static Stream<LoginEmail> views(String where, Object... parameters) {
    return find(where, parameters).project(Row.class).list().stream().map(Row::view);
  }

  boolean waits() {
    return verifiedAt == null;
  }

  LoginEmail view() {
    return new Row(id, personId, address, verifiedAt, main, createdAt).view();
  }

  @RegisterForReflection
  record Row(
      UUID id, long personId, String address, Instant verifiedAt, boolean main, Instant createdAt) {

    LoginEmail view() {
      return new LoginEmail(
          id,
          new PersonId(personId),
          EmailAddress.stored(address),
          verifiedAt != null,
          main,
          createdAt);
    }
  }
}
