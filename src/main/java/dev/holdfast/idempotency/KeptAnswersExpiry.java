package dev.holdfast.idempotency;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets old answers in small batches, so that no write waits long for its turn. */
@ApplicationScoped
class KeptAnswersExpiry {

  private static final int BATCH = 200;

  private final KeptAnswers answers;

  KeptAnswersExpiry(KeptAnswers answers) {
    this.answers = answers;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Batches.all(() -> answers.forget(BATCH));
  }
}
