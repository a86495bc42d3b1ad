package dev.holdfast.myrecord;

import dev.holdfast.record.Entry;
import dev.holdfast.record.Slice;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Position;
import java.util.List;

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
    return new Slice(null, null, label, Position.parse(after), ON_A_PAGE + 1, null);
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
    return Cursor.of(last.time(), last.id()).toString();
  }
}
