package dev.holdfast.usage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes every second what was counted and noted, and a last time before the end. */
@ApplicationScoped
public class UsageWriter {

  private static final Logger LOG = Logger.getLogger(UsageWriter.class);

  /** While the database still takes writes. */
  private static final int BEFORE_THE_DATABASE_STOPS = 100;

  private final Counters counters;
  private final PendingRefusals pending;
  private final Usage usage;
  private final Refusals refusals;

  UsageWriter(Counters counters, PendingRefusals pending, Usage usage, Refusals refusals) {
    this.counters = counters;
    this.pending = pending;
    this.usage = usage;
    this.refusals = refusals;
  }

  @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void everySecond() {
    write();
  }

  void last(@Observes @Priority(BEFORE_THE_DATABASE_STOPS) ShutdownEvent event) {
    write();
  }

  /** What this node has counted until now; whoever reads afterwards sees it. */
  public void write() {
    List<Counters.Taken> taken = counters.take();
    try {
      if (!taken.isEmpty()) {
        usage.add(taken);
      }
    } catch (RuntimeException e) {
      counters.giveBack(taken);
      LOG.warn("What was counted is not written yet: " + e.getMessage());
    }
    writeRefusals();
  }

  private void writeRefusals() {
    try {
      List<PendingRefusals.Taken> refused = pending.take();
      if (!refused.isEmpty()) {
        refusals.add(refused);
      }
    } catch (RuntimeException e) {
      LOG.warn("Refusals of the last second are not written: " + e.getMessage());
    }
  }
}
