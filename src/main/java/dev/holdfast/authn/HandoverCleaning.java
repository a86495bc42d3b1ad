package dev.holdfast.authn;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes the handovers that were not used in time, in small batches. */
@ApplicationScoped
class HandoverCleaning {

  private final Handovers handovers;

  HandoverCleaning(Handovers handovers) {
    this.handovers = handovers;
  }

  @Scheduled(
      every = "5m",
      delayed = "130s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    while (handovers.removeExpired() > 0) {
      Thread.onSpinWait();
    }
  }
}
