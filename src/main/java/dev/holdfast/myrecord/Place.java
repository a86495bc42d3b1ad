package dev.holdfast.myrecord;

import dev.holdfast.record.Entry;
import dev.holdfast.record.Slice;
import dev.holdfast.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a list of entries goes on, in the address of its next page. */
final class Place {

  static final int ON_A_PAGE = 25;

  private Place() {}

  /**
   * One entry more than a page has.
   *
   * @param label the one name or category that is wanted; null if all are
   * @param after null at the beginning
   */
  static Slice slice(String label, String after) {
    Cursor place = after == null || after.isEmpty() ? null : Cursor.parse(after, 2);
    Slice.Position position =
        place == null
            ? null
            : new Slice.Position(
                place.part(0, time -> Instant.ofEpochMilli(Long.parseLong(time))),
                place.part(1, UUID::fromString));
    return new Slice(null, null, label, position, ON_A_PAGE + 1, null);
  }

  static <T extends Entry> List<T> shown(List<T> found) {
    return found.size() > ON_A_PAGE ? found.subList(0, ON_A_PAGE) : found;
  }

  /** What {@link #slice} takes for the next page; empty if there is none. */
  static String next(List<? extends Entry> found) {
    if (found.size() <= ON_A_PAGE) {
      return "";
    }
    Entry last = found.get(ON_A_PAGE - 1);
    String time = String.valueOf(last.time().toEpochMilli());
    return new Cursor(List.of(time, last.id().toString())).toString();
  }
}
