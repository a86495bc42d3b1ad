package dev.holdfast.directory;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Cursor;
import java.time.Instant;
import java.util.Comparator;

/** Where a person stands among the others, of whom the newest come first. */
public record PeoplePlace(Instant since, PersonId person) {

  static final PeoplePlace BEGINNING =
      new PeoplePlace(Instant.ofEpochMilli(Long.MAX_VALUE), new PersonId(Long.MAX_VALUE));

  static final Comparator<PeoplePlace> NEWEST_FIRST =
      Comparator.comparing(PeoplePlace::since)
          .thenComparing(place -> place.person().bits())
          .reversed();

  /** Of how many parts its cursor is. */
  public static final int PARTS = 2;

  public static PeoplePlace of(KnownPerson person) {
    return new PeoplePlace(person.createdAt(), person.id());
  }

  /**
   * Reads what {@link #toString} wrote; null and empty are the beginning.
   *
   * @throws dev.holdfast.web.Problem if it is something else
   */
  public static PeoplePlace parse(String text) {
    return of(text == null || text.isEmpty() ? null : Cursor.parse(text, PARTS));
  }

  /** As {@link #parse}. */
  public static PeoplePlace of(Cursor cursor) {
    return cursor == null
        ? null
        : new PeoplePlace(cursor.time(0), cursor.part(1, id -> PersonId.parse(id).orElseThrow()));
  }

  public Cursor cursor() {
    return Cursor.of(since, person);
  }

  @Override
  public String toString() {
    return cursor().toString();
  }
}
