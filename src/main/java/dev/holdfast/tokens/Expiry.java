package dev.holdfast.tokens;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes codes and tokens that are over. */
@ApplicationScoped
class Expiry {

  private static final int BATCH = 500;

  private final AuthorizationCodes codes;
  private final TokenFamilies families;
  private final RevokedTokens revoked;

  Expiry(AuthorizationCodes codes, TokenFamilies families, RevokedTokens revoked) {
    this.codes = codes;
    this.families = families;
    this.revoked = revoked;
  }

  @Scheduled(
      every = "60s",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Batches.all(() -> codes.removeOver(BATCH));
    Batches.all(() -> families.removeOver(BATCH));
    Batches.all(() -> revoked.removeOver(BATCH));
  }
}
