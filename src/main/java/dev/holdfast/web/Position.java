package dev.holdfast.web;

import java.time.Instant;
import java.util.UUID;

/** Where a thing stands among others that are listed by their time: the end of a page. */
public record Position(Instant time, UUID id) {

  static final int PARTS = 2;

  /**
   * Reads what {@link #toString} wrote; null and empty are the beginning, which is null.
   *
   * @throws Problem {@code invalid-input} if it is something else
   */
  public static Position parse(String text) {
    return text == null || text.isEmpty() ? null : of(Cursor.parse(text, PARTS));
  }

  static Position of(Cursor cursor) {
    return cursor == null ? null : new Position(cursor.time(0), cursor.id(1));
  }

  public Cursor cursor() {
    return Cursor.of(time, id);
  }

  @Override
  public String toString() {
    return cursor().toString();
  }
}
