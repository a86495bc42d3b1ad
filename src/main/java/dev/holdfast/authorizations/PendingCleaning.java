package dev.holdfast.authorizations;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes the authorization requests that waited too long, in small batches. */
@ApplicationScoped
class PendingCleaning {

  private final PendingAuthorizations pending;

  PendingCleaning(PendingAuthorizations pending) {
    this.pending = pending;
  }

  @Scheduled(
      every = "5m",
      delayed = "70s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(pending::removeExpired);
  }
}
