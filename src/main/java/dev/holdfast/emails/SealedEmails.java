package dev.holdfast.emails;

import dev.holdfast.crypto.Lookups;
import dev.holdfast.crypto.Unsealed;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Addresses as they are stored: sealed with their person's own key, and found by a mark, which is
 * the same whoever typed the address.
 */
@ApplicationScoped
class SealedEmails {

  private static final String COLUMN = "login_email.address";

  private final PersonKeys keys;
  private final Lookups lookups;

  SealedEmails(PersonKeys keys, Lookups lookups) {
    this.keys = keys;
    this.lookups = lookups;
  }

  String mark(EmailAddress address) {
    return lookups.mark(address.key(), COLUMN);
  }

  /**
   * @param id of the entry, the only one in which it opens
   */
  String seal(PersonId person, UUID id, EmailAddress address) {
    return keys.sealText(person, address.toString(), COLUMN + ":" + id);
  }

  StoredEmail make(PersonId person, EmailAddress address, Instant now) {
    StoredEmail email = new StoredEmail();
    email.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    email.personId = person.bits();
    email.sealed = seal(person, email.id, address);
    email.mark = mark(address);
    email.createdAt = now;
    email.persist();
    return email;
  }

  /** Whose it is: only who verified it. */
  Optional<StoredEmail> owned(EmailAddress address) {
    return StoredEmail.owned(mark(address));
  }

  Optional<StoredEmail> of(PersonId person, EmailAddress address) {
    return StoredEmail.of(person, mark(address));
  }

  /** As she has it, or a new one; empty if she has as many as one may have. */
  Optional<StoredEmail> ofOrNew(PersonId person, EmailAddress address, Instant now) {
    return of(person, address)
        .or(
            () ->
                StoredEmail.full(person)
                    ? Optional.empty()
                    : Optional.of(make(person, address, now)));
  }

  /** As the database has them now; of who is erased at this moment there is nothing. */
  Stream<LoginEmail> views(String where, Object... parameters) {
    return StoredEmail.rows(where, parameters).stream().flatMap(row -> found(row).stream());
  }

  /** Empty of who is erased at this moment. */
  Optional<LoginEmail> found(StoredEmail email) {
    return found(email.row());
  }

  /** Of one in whose unit of work its person is held. */
  EmailAddress address(StoredEmail email) {
    return open(email.row());
  }

  private Optional<LoginEmail> found(StoredEmail.Row row) {
    return Erased.toEmpty(() -> view(row));
  }

  private LoginEmail view(StoredEmail.Row row) {
    PersonId person = new PersonId(row.personId());
    boolean verified = row.verifiedAt() != null;
    return new LoginEmail(row.id(), person, open(row), verified, row.main(), row.createdAt());
  }

  private EmailAddress open(StoredEmail.Row row) {
    PersonId person = new PersonId(row.personId());
    return EmailAddress.stored(keys.openText(person, row.sealed(), COLUMN + ":" + row.id()));
  }

  /** Those of before. */
  @Produces
  Unsealed plain() {
    return new Unsealed(
        "login e-mails",
        "login_email",
        "address is not null",
        "id, person_id, address",
        "sealed = ?, address_key = ?, address = null",
        row -> {
          UUID id = Reads.id(row, 1);
          PersonId person = new PersonId(row.getLong(2));
          EmailAddress address = EmailAddress.stored(row.getString(3));
          return () -> Erased.toEmpty(() -> List.of(seal(person, id, address), mark(address)));
        });
  }
}
