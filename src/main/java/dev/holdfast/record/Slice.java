package dev.holdfast.record;

import dev.holdfast.web.Position;
import java.time.Instant;
import java.util.List;

/**
 * Which entries of a record are asked for, newest first; null means no bound.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param label the one fact name, category or training name that is wanted
 * @param after the last entry of the page before
 * @param limit how many at most
 * @param only what there is for the reader: what is in each of them; none, or null, if all is
 */
public record Slice(
    Instant from, Instant to, String label, Position after, int limit, List<Selection> only) {

  public Slice {
    only = only == null ? List.of() : List.copyOf(only);
  }

  /** The newest ones, unfiltered. */
  public static Slice newest(int limit) {
    return new Slice(null, null, null, null, limit, List.of());
  }

  /** The same, of these entries only: those that are in each selection. */
  public Slice within(List<Selection> selected) {
    return new Slice(from, to, label, after, limit, selected);
  }

  /** The same, of these entries only. */
  public Slice within(Selection selected) {
    return within(List.of(selected));
  }
}
