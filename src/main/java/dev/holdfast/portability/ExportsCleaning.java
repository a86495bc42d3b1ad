package dev.holdfast.portability;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes copies whose time is over. */
@ApplicationScoped
class ExportsCleaning {

  private final Exports exports;

  ExportsCleaning(Exports exports) {
    this.exports = exports;
  }

  @Scheduled(
      every = "15m",
      delayed = "140s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(exports::removeOver);
  }
}
