package dev.holdfast.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * What was erased stays in SQLite's write-ahead log until that is written over, which may take long
 * on a quiet day: so it is emptied. Once at every start too, as an erasure may have come before a
 * crash. PostgreSQL looks after its own.
 */
@ApplicationScoped
public class LogTraces {

  private static final int MOST_TRIES = 30;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Checkpoints checkpoints;
  private final AtomicBoolean due;

  LogTraces(Checkpoints checkpoints, RunMode mode) {
    this.checkpoints = checkpoints;
    this.due = new AtomicBoolean(!mode.command());
  }

  /** Something was erased, and that is durable. */
  public void left() {
    due.set(true);
  }

  /** For who ends then: tries it for some seconds. False if traces are left all the same. */
  synchronized boolean removeNow() {
    remove();
    for (int tries = 0; due.get() && tries < MOST_TRIES; tries++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      remove();
    }
    return !due.get();
  }

  /**
   * If somebody is reading or writing, the next time it is tried again. Where that is always so,
   * the log is written over soon anyhow.
   */
  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public synchronized void remove() {
    if (due.getAndSet(false) && !checkpoints.emptied()) {
      due.set(true);
    }
  }
}
