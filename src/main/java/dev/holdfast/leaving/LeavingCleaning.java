package dev.holdfast.leaving;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Erases those who left and did not come back, one by one, and tells the next ones before. */
@ApplicationScoped
class LeavingCleaning {

  private static final Logger LOG = Logger.getLogger(LeavingCleaning.class);
  private static final int BATCH = 50;

  private final Leaving leaving;

  LeavingCleaning(Leaving leaving) {
    this.leaving = leaving;
  }

  @Scheduled(
      every = "15m",
      delayed = "150s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(() -> leaving.tell(BATCH));
    List<KnownPerson> over = leaving.over(null, BATCH);
    while (!over.isEmpty()) {
      over.forEach(this::erase);
      over = leaving.over(over.get(over.size() - 1), BATCH);
    }
  }

  /** Whoever cannot be erased now keeps nobody waiting who is behind her. */
  private void erase(KnownPerson person) {
    try {
      leaving.erase(person.id());
    } catch (RuntimeException e) {
      LOG.errorf("Somebody who left could not be erased: %s", e.getClass().getName());
    }
  }
}
