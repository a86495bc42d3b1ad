package dev.holdfast.record;

import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a person says about an entry that is not right.
 *
 * @param sort {@code facts}, {@code activities} or {@code training}
 * @param name of a fact; null of others
 * @param source the client that wrote it
 * @param reason why, in her words
 */
public record Disputed(
    PersonId person,
    String sort,
    UUID entry,
    String name,
    String source,
    String reason,
    Instant at) {

  /** How long a reason may be. */
  public static final int LONGEST = 500;

  EntryRef ref() {
    return new EntryRef(EntryRef.Sort.valueOf(sort.toUpperCase(Locale.ROOT)), entry, name);
  }
}
