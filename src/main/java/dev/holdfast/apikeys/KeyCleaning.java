package dev.holdfast.apikeys;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes keys that have long expired. */
@ApplicationScoped
class KeyCleaning {

  private final ApiKeys keys;

  KeyCleaning(ApiKeys keys) {
    this.keys = keys;
  }

  @Scheduled(
      every = "30m",
      delayed = "150s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(keys::removeOver);
  }
}
