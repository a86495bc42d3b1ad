package dev.holdfast.portability;

import dev.holdfast.record.Entry;
import dev.holdfast.record.Part;
import dev.holdfast.record.Slice;
import dev.holdfast.web.Position;
import java.util.List;
import java.util.function.Function;

/** All entries of a sort, page by page; there is one page at least, which may be empty. */
final class Pages<T extends Entry> {

  private final Function<Slice, Part<T>> source;
  private final int limit;
  private Slice next;

  Pages(Function<Slice, Part<T>> source, int limit) {
    this.source = source;
    this.limit = limit;
    this.next = Slice.newest(limit);
  }

  boolean more() {
    return next != null;
  }

  List<T> next() {
    Part<T> page = source.apply(next);
    next = page.end().map(this::after).orElse(null);
    return page.entries();
  }

  private Slice after(T last) {
    Position end = new Position(last.time(), last.id());
    return new Slice(null, null, null, end, limit, null);
  }
}
