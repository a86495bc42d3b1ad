package dev.holdfast.usage;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes counts and refusals that need not be remembered any more. */
@ApplicationScoped
class UsageCleaning {

  private final Usage usage;
  private final Refusals refusals;

  UsageCleaning(Usage usage, Refusals refusals) {
    this.usage = usage;
    this.refusals = refusals;
  }

  @Scheduled(
      every = "30m",
      delayed = "140s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(usage::removeOld);
    Batches.all(refusals::removeOld);
  }
}
