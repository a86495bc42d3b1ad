package dev.holdfast.logout;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Gives up clients that cannot be told, and forgets sign-ins of sessions that have expired. */
@ApplicationScoped
class LogoutCleaning {

  private static final Logger LOG = Logger.getLogger(LogoutCleaning.class);
  private static final int BATCH = 500;

  private final LogoutNotices notices;
  private final ClientSignIns signIns;

  LogoutCleaning(LogoutNotices notices, ClientSignIns signIns) {
    this.notices = notices;
    this.signIns = signIns;
  }

  @Scheduled(
      every = "60s",
      delayed = "40s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(this::giveUp);
    Batches.all(() -> signIns.removeOver(BATCH));
  }

  private int giveUp() {
    int over = notices.giveUp(BATCH);
    if (over > 0) {
      LOG.errorf("%d logout tokens were given up: they could not be delivered in their time", over);
    }
    return over;
  }
}
