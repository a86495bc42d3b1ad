package dev.holdfast.limits;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets limits that nothing is used of any more. */
@ApplicationScoped
class LimitsCleaning {

  private final Buckets buckets;

  LimitsCleaning(Buckets buckets) {
    this.buckets = buckets;
  }

  @Scheduled(
      every = "5m",
      delayed = "80s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    buckets.clean();
  }
}
