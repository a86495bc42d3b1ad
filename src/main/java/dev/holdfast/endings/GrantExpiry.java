package dev.holdfast.endings;

import dev.holdfast.consent.GrantEnds;
import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends grants whose time is over, so that others hear of it; nothing was allowed since then. Of
 * those of which a part is over, it notes when the next one is.
 */
@ApplicationScoped
class GrantExpiry {

  private static final int BATCH = 100;

  private final GrantEnds ends;

  GrantExpiry(GrantEnds ends) {
    this.ends = ends;
  }

  @Scheduled(
      every = "60s",
      delayed = "70s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void end() {
    Batches.all(() -> (int) ends.over(BATCH).stream().filter(ends::expire).count());
    Batches.all(
        () -> (int) ends.passed(BATCH).stream().filter(grant -> ends.next(grant, null)).count());
  }
}
