package dev.holdfast.sessions;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes the sessions that are over, in small batches. */
@ApplicationScoped
class SessionCleaning {

  private final Sessions sessions;

  SessionCleaning(Sessions sessions) {
    this.sessions = sessions;
  }

  @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    while (sessions.removeExpired() > 0) {
      Thread.onSpinWait();
    }
  }
}
