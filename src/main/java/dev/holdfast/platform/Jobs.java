package dev.holdfast.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets the scheduled jobs begin once everything else has started: the scheduler itself would run
 * them before the database is migrated, and in a start that is refused.
 */
@ApplicationScoped
class Jobs {

  private final Scheduler scheduler;
  private final RunMode mode;

  Jobs(Scheduler scheduler, RunMode mode) {
    this.scheduler = scheduler;
    this.mode = mode;
  }

  void begin(@Observes @Priority(StartOrder.JOBS) StartupEvent event) {
    if (!mode.command() && scheduler.isStarted()) {
      scheduler.resume();
    }
  }

  /** Before the database takes no more writes: a job that begins then would only fail. */
  void end(@Observes @Priority(StartOrder.FIRST_TO_STOP) ShutdownEvent event) {
    if (scheduler.isStarted()) {
      scheduler.pause();
    }
  }
}
