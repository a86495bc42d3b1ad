package dev.holdfast.jose;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets the ids of JWTs that have expired, in small batches. */
@ApplicationScoped
class SeenCleaning {

  private final SeenIds seen;

  SeenCleaning(SeenIds seen) {
    this.seen = seen;
  }

  @Scheduled(
      every = "1m",
      delayed = "95s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(seen::removeOver);
  }
}
