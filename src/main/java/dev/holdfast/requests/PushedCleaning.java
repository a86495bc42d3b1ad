package dev.holdfast.requests;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes the pushed requests that nobody came with, in small batches. */
@ApplicationScoped
class PushedCleaning {

  private final PushedRequests pushed;

  PushedCleaning(PushedRequests pushed) {
    this.pushed = pushed;
  }

  @Scheduled(
      every = "5m",
      delayed = "80s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(pushed::removeOver);
  }
}
