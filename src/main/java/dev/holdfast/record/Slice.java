package dev.holdfast.record;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries of a record are asked for, newest first; null means no bound.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param label the one fact name, category or training name that is wanted
 * @param after the last entry of the page before
 * @param limit how many at most
 * @param only the only entries that there are for the reader; null if all are
 */
public record Slice(
    Instant from, Instant to, String label, Position after, int limit, Selection only) {

  /** Where a page ends. */
  public record Position(Instant time, UUID id) {}

  /** The newest ones, unfiltered. */
  public static Slice newest(int limit) {
    return new Slice(null, null, null, null, limit, null);
  }

  /**
   * The same, of these entries only.
   *
   * @param selected null if there is no such bound
   */
  public Slice within(Selection selected) {
    return new Slice(from, to, label, after, limit, selected);
  }
}
