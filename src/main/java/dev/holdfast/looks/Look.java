package dev.holdfast.looks;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import java.time.Instant;

/**
 * An operator's look at a person's record, for which she has given a reason.
 *
 * @param until how long it lasts
 */
public record Look(PersonId operator, PersonId person, String reason, Instant until) {

  /** What the record is read with. */
  public Access access() {
    return Access.byOperator(operator, reason);
  }
}
