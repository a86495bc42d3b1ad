package dev.holdfast.security;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.Position;
import java.time.Instant;

/**
 * Which part of the log is asked for; what is null does not narrow it.
 *
 * @param from the first moment
 * @param to the first moment that is too late
 * @param after where the page before ended
 * @param limit at most so many
 */
public record LogSearch(
    PersonId person, Kind kind, Instant from, Instant to, Position after, int limit) {

  /** All that concerns one person. */
  public static LogSearch of(PersonId person, Position after, int limit) {
    return new LogSearch(person, null, null, null, after, limit);
  }
}
