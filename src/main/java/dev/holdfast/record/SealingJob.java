package dev.holdfast.record;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Seals what is not sealed yet, in small batches; then it has no work. */
@ApplicationScoped
class SealingJob {

  private static final Logger LOG = Logger.getLogger(SealingJob.class);
  private static final int BATCH = 50;

  private final Sealing sealing;

  SealingJob(Sealing sealing) {
    this.sealing = sealing;
  }

  @Scheduled(every = "1m", delayed = "9s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void seal() {
    long before = sealing.left();
    if (before > 0) {
      Batches.all(() -> sealing.next(BATCH));
      LOG.infof(
          "Entries of before are being sealed: %d were not, %d are not yet",
          before, sealing.left());
    }
  }
}
