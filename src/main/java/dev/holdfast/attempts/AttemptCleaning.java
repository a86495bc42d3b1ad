package dev.holdfast.attempts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes the attempts to sign in that are over, in small batches. */
@ApplicationScoped
class AttemptCleaning {

  private final Attempts attempts;

  AttemptCleaning(Attempts attempts) {
    this.attempts = attempts;
  }

  @Scheduled(every = "5m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    while (attempts.removeOver() > 0) {
      Thread.onSpinWait();
    }
  }
}
