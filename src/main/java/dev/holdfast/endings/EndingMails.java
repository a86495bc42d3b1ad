package dev.holdfast.endings;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what ends soon; however many nodes do so, each person is told once. */
@ApplicationScoped
class EndingMails {

  private static final int BATCH = 50;

  private final Endings endings;

  EndingMails(Endings endings) {
    this.endings = endings;
  }

  @Scheduled(
      every = "10m",
      delayed = "170s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    Batches.all(() -> (int) endings.soon(BATCH).stream().filter(endings::tell).count());
  }
}
