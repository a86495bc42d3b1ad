package dev.holdfast.outgoing;

import java.time.Duration;

/**
 * How long one waits before whoever did not answer is tried again: fifteen seconds, then twice as
 * long each time, up to an hour.
 */
public final class Pauses {

  public static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Pauses() {}

  /**
   * @param attempts how many there were before
   */
  public static Duration after(int attempts) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts, 20));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
