package dev.holdfast.audit;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what the audit log need not remember any more, in small batches. */
@ApplicationScoped
class AuditCleaning {

  private final AuditLog log;

  AuditCleaning(AuditLog log) {
    this.log = log;
  }

  @Scheduled(
      every = "15m",
      delayed = "130s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(log::removeOld);
  }
}
