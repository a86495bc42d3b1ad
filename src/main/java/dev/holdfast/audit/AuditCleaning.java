package dev.holdfast.audit;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what the audit log need not remember any more, in small batches. */
@ApplicationScoped
class AuditCleaning {

  private static final int BATCH = 500;

  private final AuditLog log;
  private final Deliveries deliveries;

  AuditCleaning(AuditLog log, Deliveries deliveries) {
    this.log = log;
    this.deliveries = deliveries;
  }

  @Scheduled(
      every = "15m",
      delayed = "130s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(log::removeOld);
    Batches.all(() -> deliveries.removeForgotten(BATCH));
  }
}
