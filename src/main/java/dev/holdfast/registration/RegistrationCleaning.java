package dev.holdfast.registration;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes clients that registered themselves and were never used, and tokens that are over. */
@ApplicationScoped
class RegistrationCleaning {

  private static final int BATCH = 100;

  private final Registrations registrations;
  private final InitialTokens tokens;

  RegistrationCleaning(Registrations registrations, InitialTokens tokens) {
    this.registrations = registrations;
    this.tokens = tokens;
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(() -> registrations.removeUnused(BATCH));
    tokens.removeOver();
  }
}
