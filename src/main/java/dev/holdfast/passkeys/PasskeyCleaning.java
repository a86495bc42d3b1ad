package dev.holdfast.passkeys;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets used challenges that would be over anyway, in small batches. */
@ApplicationScoped
class PasskeyCleaning {

  private final PasskeyUses uses;

  PasskeyCleaning(PasskeyUses uses) {
    this.uses = uses;
  }

  @Scheduled(
      every = "5m",
      delayed = "95s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    while (uses.removeOver() > 0) {
      Thread.onSpinWait();
    }
  }
}
