package dev.holdfast.limits;

import java.time.Duration;

/** How long to wait before the next try, rounded up. */
public record Wait(Duration time) {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  static Wait ofNanos(long nanos) {
    return new Wait(Duration.ofSeconds(Math.max(1, roundUp(nanos, 1_000_000_000L))));
  }

  /** For the header {@code Retry-After} (RFC 9110, section 10.2.3). */
  public long seconds() {
    return time.toSeconds();
  }

  /** As a page says it: {@code in 5 minutes}. */
  public String words() {
    long seconds = time.toSeconds();
    if (seconds < 2 * MINUTE) {
      return seconds == 1 ? "in a second" : "in " + seconds + " seconds";
    }
    return seconds < 2 * HOUR
        ? "in " + roundUp(seconds, MINUTE) + " minutes"
        : "in " + roundUp(seconds, HOUR) + " hours";
  }

  private static long roundUp(long count, long by) {
    return (count + by - 1) / by;
  }
}
