package dev.holdfast.ownapps;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes sessions of our apps that are over, in small batches. */
@ApplicationScoped
class AppSessionCleaning {

  private static final int BATCH = 500;

  private final AppSessions sessions;

  AppSessionCleaning(AppSessions sessions) {
    this.sessions = sessions;
  }

  @Scheduled(every = "5m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(() -> sessions.removeOver(BATCH));
  }
}
