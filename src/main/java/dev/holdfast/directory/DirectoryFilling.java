package dev.holdfast.directory;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Fills in those who came before there was a directory, in small batches; then it has no work. */
@ApplicationScoped
class DirectoryFilling {

  private static final int BATCH = 100;

  private final Directory directory;

  DirectoryFilling(Directory directory) {
    this.directory = directory;
  }

  @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void fill() {
    Batches.all(() -> directory.fill(BATCH));
  }
}
