package dev.holdfast.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class HashingTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void only_so_many_run_and_wait_and_the_rest_come_back_later() throws InterruptedException {
    Hashing hashing = new Hashing(2, 3);
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(5);
    for (int i = 0; i < 5; i++) {
      threads.execute(
          () ->
              hashing.inTurn(
                  () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    begun.countDown();
                    await(end);
                    atOnce.decrementAndGet();
                    return done.incrementAndGet();
                  }));
    }
    assertTrue(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    Problem refused = refusal(hashing);
    assertEquals(ProblemType.BUSY, refused.type());
    end.countDown();
    threads.shutdown();
    assertTrue(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    assertEquals(2, most.get());
    assertEquals(5, done.get());
    assertEquals("again", hashing.inTurn(() -> "again"));
  }

  /** Until the other three have joined the queue, there is a place in it. */
  private static Problem refusal(Hashing hashing) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          while (hashing.waiting() < 3) {
            Thread.onSpinWait();
          }
        });
    return assertThrows(Problem.class, () -> hashing.inTurn(() -> "never"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
