package dev.holdfast.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets old answers in small batches, so that no write waits long for its turn. */
@ApplicationScoped
class KeptAnswersExpiry {

  private static final int BATCH = 200;
  private static final int MOST_BATCHES = 1_000;

  private final KeptAnswers answers;

  KeptAnswersExpiry(KeptAnswers answers) {
    this.answers = answers;
  }

  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    int batches = 0;
    while (answers.forget(BATCH) == BATCH && batches < MOST_BATCHES) {
      batches++;
    }
  }
}
