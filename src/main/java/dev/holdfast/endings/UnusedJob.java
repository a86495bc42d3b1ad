package dev.holdfast.endings;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for grants that nobody uses; however many nodes do so, each person is told once. */
@ApplicationScoped
class UnusedJob {

  private static final int BATCH = 500;

  private final UnusedGrants unused;

  UnusedJob(UnusedGrants unused) {
    this.unused = unused;
  }

  @Scheduled(
      every = "1h",
      delayed = "200s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    Batches.all(() -> (int) unused.toPropose(BATCH).stream().filter(unused::propose).count());
    Batches.all(() -> (int) unused.toEnd(BATCH).stream().filter(unused::end).count());
  }
}
