package dev.holdfast.consent;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes the questions that nobody can answer any more, in small batches. */
@ApplicationScoped
class QuestionCleaning {

  private final Questions questions;

  QuestionCleaning(Questions questions) {
    this.questions = questions;
  }

  @Scheduled(
      every = "5m",
      delayed = "80s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(questions::removeExpired);
  }
}
