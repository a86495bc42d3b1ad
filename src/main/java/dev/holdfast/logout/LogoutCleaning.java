package dev.holdfast.logout;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets sign-ins of sessions that have expired. */
@ApplicationScoped
class LogoutCleaning {

  private static final int BATCH = 500;

  private final ClientSignIns signIns;

  LogoutCleaning(ClientSignIns signIns) {
    this.signIns = signIns;
  }

  @Scheduled(
      every = "60s",
      delayed = "40s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(() -> signIns.removeOver(BATCH));
  }
}
