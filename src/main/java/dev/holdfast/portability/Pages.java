package dev.holdfast.portability;

import dev.holdfast.record.Entry;
import dev.holdfast.record.Slice;
import dev.holdfast.web.Position;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** All there is of something, page by page; there is one page at least, which may be empty. */
final class Pages<T> implements Iterator<List<T>> {

  private static final int PAGE = 200;

  private final Function<T, List<T>> source;
  private final int most;
  private T last;
  private boolean more = true;

  private Pages(Function<T, List<T>> source, int most) {
    this.source = source;
    this.most = most;
  }

  /** How a page is asked for: so many after one, or from the beginning for null. */
  interface Source<T> {
    List<T> after(T last, int most);
  }

  static <T> Pages<T> of(Source<T> source) {
    return new Pages<>(last -> source.after(last, PAGE), PAGE);
  }

  static <T extends Entry> Pages<T> ofEntries(Function<Slice, List<T>> source) {
    return of((last, most) -> source.apply(after(last, most)));
  }

  private static Slice after(Entry last, int most) {
    return last == null
        ? Slice.newest(most)
        : new Slice(null, null, null, new Position(last.time(), last.id()), most, List.of());
  }

  @Override
  public boolean hasNext() {
    return more;
  }

  @Override
  public List<T> next() {
    if (!more) {
      throw new NoSuchElementException();
    }
    List<T> page = source.apply(last);
    more = page.size() == most;
    last = page.isEmpty() ? null : page.get(page.size() - 1);
    return page;
  }
}
