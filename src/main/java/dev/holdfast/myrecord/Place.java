package dev.holdfast.myrecord;

import dev.holdfast.record.Entry;
import dev.holdfast.record.Slice;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Position;
import java.util.Optional;

/** Where a list of entries goes on, in the address of its next page. */
final class Place {

  private static final int ON_A_PAGE = 25;

  private Place() {}

  /**
   * A page.
   *
   * @param label the one name or category that is wanted; null if all are
   * @param after null at the beginning
   */
  static Slice slice(String label, String after) {
    return new Slice(null, null, label, Position.parse(after), ON_A_PAGE, null);
  }

  /** What {@link #slice} takes to go on after an entry; empty if there is none. */
  static String next(Optional<? extends Entry> last) {
    return last.map(Place::after).orElse("");
  }

  private static String after(Entry last) {
    return Cursor.of(last.time(), last.id()).toString();
  }
}
