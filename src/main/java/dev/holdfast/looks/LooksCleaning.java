package dev.holdfast.looks;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes looks that are over, in small batches; that they were, the logs have. */
@ApplicationScoped
class LooksCleaning {

  private final RecordLooks looks;

  LooksCleaning(RecordLooks looks) {
    this.looks = looks;
  }

  @Scheduled(
      every = "15m",
      delayed = "140s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(looks::removeOver);
  }
}
