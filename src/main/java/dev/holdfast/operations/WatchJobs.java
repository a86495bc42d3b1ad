package dev.holdfast.operations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes what the dashboard shows. */
@ApplicationScoped
class WatchJobs {

  private final Watch watch;

  WatchJobs(Watch watch) {
    this.watch = watch;
  }

  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void beat() {
    watch.beat();
  }

  @Scheduled(
      every = "60m",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    watch.measure();
  }
}
