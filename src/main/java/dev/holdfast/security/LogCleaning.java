package dev.holdfast.security;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what the security log need not remember any more, in small batches. */
@ApplicationScoped
class LogCleaning {

  private final SecurityLog log;

  LogCleaning(SecurityLog log) {
    this.log = log;
  }

  @Scheduled(
      every = "15m",
      delayed = "110s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    while (log.removeOld() > 0) {
      Thread.onSpinWait();
    }
  }
}
