package dev.holdfast.credentials;

import dev.holdfast.web.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The turns at hashing passwords: as many at a time as there are processors, a few that wait, and
 * the rest are told to come back. So a storm of sign-ins takes neither all memory nor all threads
 * from those who only show a token.
 */
@ApplicationScoped
class Hashing {

  private static final long PATIENCE_SECONDS = 10;
  private static final long RETRY_SECONDS = 3;

  private final Semaphore turns;
  private final int mostWaiting;
  private final AtomicInteger waiting = new AtomicInteger();

  @Inject
  Hashing(PasswordConfig config, MeterRegistry metrics) {
    this(atATime(config), config.queue());
    metrics.gauge("holdfast.password.waiting", this, Hashing::waiting);
  }

  Hashing(int atATime, int mostWaiting) {
    this.turns = new Semaphore(atATime, true);
    this.mostWaiting = mostWaiting;
  }

  static int atATime(PasswordConfig config) {
    return config.threads() > 0 ? config.threads() : Runtime.getRuntime().availableProcessors();
  }

  int waiting() {
    return waiting.get();
  }

  /**
   * Runs it when its turn comes, on the caller's thread.
   *
   * @throws Problem {@code busy} if too many wait already
   */
  <T> T inTurn(Supplier<T> work) {
    take();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private void take() {
    if (turns.tryAcquire()) {
      return;
    }
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      throw busy();
    }
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static Problem busy() {
    return Problem.busy(
        "Too many people sign in at this moment. Try again in a few seconds.", RETRY_SECONDS);
  }
}
