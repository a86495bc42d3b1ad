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
 */
public record Slice(Instant from, Instant to, String label, Position after, int limit) {

  /** Where a page ends. */
  public record Position(Instant time, UUID id) {}

  /** The newest ones, unfiltered. */
  public static Slice newest(int limit) {
    return new Slice(null, null, null, null, limit);
  }
}
