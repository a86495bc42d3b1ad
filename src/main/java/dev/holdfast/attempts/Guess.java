package dev.holdfast.attempts;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something that is about to be looked at, as it is counted before: it may be a guess. */
final class Guess {

  private final Limits limits;
  private final Map<Limit, String> counted = new LinkedHashMap<>();
  private Wait tooSoon;

  Guess(Limits limits) {
    this.limits = limits;
  }

  /** Counts it, unless it is too soon already. */
  Guess count(Limit limit, String key) {
    if (tooSoon == null) {
      tooSoon = limits.take(limit, key).orElse(null);
      if (tooSoon == null) {
        counted.put(limit, key);
      }
    }
    return this;
  }

  /** How long to wait before it may be looked at; null if it may be now. */
  Wait tooSoon() {
    return tooSoon;
  }

  /** It was right, so it was no guess: nothing of it stays counted. */
  void right() {
    counted.forEach(limits::giveBack);
  }
}
