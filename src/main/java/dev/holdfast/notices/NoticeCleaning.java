package dev.holdfast.notices;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Gives up clients that cannot be told. */
@ApplicationScoped
class NoticeCleaning {

  private static final Logger LOG = Logger.getLogger(NoticeCleaning.class);
  private static final int BATCH = 500;

  private final Notices notices;

  NoticeCleaning(Notices notices) {
    this.notices = notices;
  }

  @Scheduled(
      every = "60s",
      delayed = "40s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(this::giveUp);
  }

  private int giveUp() {
    int over = notices.giveUp(BATCH);
    if (over > 0) {
      LOG.errorf("%d notices were given up: their clients could not be told in time", over);
    }
    return over;
  }
}
