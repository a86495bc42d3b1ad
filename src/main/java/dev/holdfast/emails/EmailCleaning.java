package dev.holdfast.emails;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes codes that are over, and addresses that nobody verified, in small batches. */
@ApplicationScoped
class EmailCleaning {

  private final UnverifiedEmails emails;

  EmailCleaning(UnverifiedEmails emails) {
    this.emails = emails;
  }

  @Scheduled(
      every = "10m",
      delayed = "95s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(emails::removeOver);
  }
}
