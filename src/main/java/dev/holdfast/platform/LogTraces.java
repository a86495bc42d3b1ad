package dev.holdfast.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What was erased stays in SQLite's write-ahead log until that is written over, which may take long
 * on a quiet day: so it is emptied. Once at every start too, as an erasure may have come before a
 * crash. PostgreSQL looks after its own.
 */
@ApplicationScoped
public class LogTraces {

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

  /**
   * If somebody is reading or writing, the next time it is tried again. Where that is always so,
   * the log is written over soon anyhow.
   */
  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void remove() {
    if (due.getAndSet(false) && !checkpoints.emptied()) {
      due.set(true);
    }
  }
}
