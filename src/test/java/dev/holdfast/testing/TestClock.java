package dev.holdfast.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of every JVM test: the real time, moved by what the test asks for. It is set back
 * before each test. A test that moves it cannot run against the binary.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {
  private static volatile Duration ahead = Duration.ZERO;
  private static volatile Instant stopped;

  /** Lets so much time pass. */
  public static void advance(Duration time) {
    ahead = ahead.plus(time);
  }

  /** Lets no time pass but what is advanced: all that follows happens at one moment. */
  public static void stop() {
    stopped = Instant.now();
  }

  /** Back to the real time. */
  public static void reset() {
    ahead = Duration.ZERO;
    stopped = null;
  }

  @Override
  public Instant instant() {
    Instant real = stopped == null ? Instant.now() : stopped;
    return real.plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("times are UTC");
  }
}
