package dev.holdfast.emails;

import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * One of the addresses that a person signs in with.
 *
 * @param verified whether she has shown that she reads it; else it is good for nothing yet
 * @param main whether it is the one that she is written to
 */
public record LoginEmail(
    UUID id,
    PersonId person,
    EmailAddress address,
    boolean verified,
    boolean main,
    Instant addedAt) {

  /** Which one it is, for the ledger. */
  public EntryRef ref() {
    return ref(id);
  }

  static EntryRef ref(UUID id) {
    return new EntryRef(EntryRef.Sort.EMAILS, id, null);
  }
}
