package dev.holdfast.security;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.Cursor;
import java.time.Instant;
import java.util.List;
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
  public record Place(Instant at, UUID id) {

    /**
     * Reads what {@link #toString} wrote; null and empty are the beginning.
     *
     * @throws dev.holdfast.web.Problem if it is something else
     */
    public static Place parse(String text) {
      Cursor cursor = text == null || text.isEmpty() ? null : Cursor.parse(text, 2);
      return cursor == null
          ? null
          : new Place(
              cursor.part(0, time -> Instant.ofEpochMilli(Long.parseLong(time))),
              cursor.part(1, UUID::fromString));
    }

    @Override
    public String toString() {
      return new Cursor(List.of(String.valueOf(at.toEpochMilli()), id.toString())).toString();
    }
  }

  /** All that concerns one person. */
  public static LogSearch of(PersonId person, Place after, int limit) {
    return new LogSearch(person, null, null, null, after, limit);
  }
}
