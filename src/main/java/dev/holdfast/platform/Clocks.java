package dev.holdfast.platform;

import java.time.Duration;

/** What holds between the clocks of several nodes. */
public final class Clocks {

  /**
   * How far they may be apart: what must not be used twice is remembered for so long after its end,
   * as by another node's clock it may not be over yet.
   */
  public static final Duration APART = Duration.ofMinutes(2);

  private Clocks() {}
}
