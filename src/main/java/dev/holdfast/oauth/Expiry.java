package dev.holdfast.oauth;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntUnaryOperator;

/** Removes codes and tokens that are over, in small batches, so that no write waits long for it. */
@ApplicationScoped
class Expiry {

  private static final int BATCH = 500;
  private static final int MOST_BATCHES = 200;

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
    inBatches(codes::removeOver);
    inBatches(families::removeOver);
    inBatches(revoked::removeOver);
  }

  private static void inBatches(IntUnaryOperator remove) {
    for (int i = 0; i < MOST_BATCHES && remove.applyAsInt(BATCH) == BATCH; i++) {
      Thread.onSpinWait();
    }
  }
}
