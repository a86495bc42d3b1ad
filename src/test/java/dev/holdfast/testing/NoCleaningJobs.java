package dev.holdfast.testing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/**
 * In JVM tests nothing is cleaned up or rotated by the minute: a job that ticks while a test has
 * moved the clock by a month would take away what the test made. Tests call the jobs themselves
 * (CleaningTest, KeyRotationTest); that they are run is shown on the packaged program.
 */
@ApplicationScoped
class NoCleaningJobs {

  private static final Pattern OFTEN = Pattern.compile(".*(MailSender#send|NoticeSender#.*)");

  void pause(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event, Scheduler scheduler) {
    if (!scheduler.isStarted()) {
      return; // StrictProfile runs none at all
    }
    List<String> jobs =
        scheduler.getScheduledJobs().stream()
            .filter(job -> !OFTEN.matcher(job.getMethodDescription()).matches())
            .map(Trigger::getId)
            .toList();
    jobs.forEach(scheduler::pause);
  }
}
