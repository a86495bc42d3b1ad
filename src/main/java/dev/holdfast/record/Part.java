package dev.holdfast.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list: as much as was asked for, and nothing else has been handed out.
 *
 * @param more whether the list goes on after it
 */
public record Part<T>(List<T> entries, boolean more) {

  /**
   * @param found one more than asked for, if the list goes on
   */
  static <T> Part<T> of(List<T> found, int asked) {
    boolean more = found.size() > asked;
    return new Part<>(more ? found.subList(0, asked) : found, more);
  }

  /** The entry after which the list goes on; empty if it does not. */
  public Optional<T> end() {
    return more ? Optional.of(entries.get(entries.size() - 1)) : Optional.empty();
  }

  /** The same part, with something else for each entry. */
  public <R> Part<R> each(Function<T, R> other) {
    return all(found -> found.stream().map(other).toList());
  }

  /** The same part, with something else for all entries: as much, or nothing. */
  <R> Part<R> all(Function<List<T>, List<R>> other) {
    List<R> made = other.apply(entries);
    return new Part<>(made, more && !made.isEmpty());
  }
}
