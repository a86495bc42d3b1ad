package dev.holdfast.security;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * Which part of the log is asked for; what is null does not narrow it.
 *
 * @param from the first moment
 * @param to the first moment that is too late
 * @param after where the page before ended
 * @param limit at most so many
 */
public record LogSearch(
    PersonId person, Kind kind, Instant from, Instant to, Place after, int limit) {

  /** Where one event stands among the others. */
  public record Place(Instant at, UUID id) {}

  /** All that concerns one person. */
  public static LogSearch of(PersonId person, Place after, int limit) {
    return new LogSearch(person, null, null, null, after, limit);
  }
}
