package dev.holdfast.endings;

import dev.holdfast.consent.Written;
import dev.holdfast.testing.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets days pass, at whose end it is looked for grants that nobody uses. */
@ApplicationScoped
public class Days {

  private final Written written;
  private final UnusedJob job;

  Days(Written written, UnusedJob job) {
    this.written = written;
    this.job = job;
  }

  public void pass(int days) {
    TestClock.advance(Duration.ofDays(days));
    written.now();
    job.run();
  }
}
