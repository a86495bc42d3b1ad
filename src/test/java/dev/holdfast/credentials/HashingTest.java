package dev.holdfast.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class HashingTest {

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
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    Problem refused = refusal(hashing);
    assertEquals(ProblemType.BUSY, refused.type());
    end.countDown();
    threads.shutdown();
    assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
    assertEquals(2, most.get());
    assertEquals(5, done.get());
    assertEquals("again", hashing.inTurn(() -> "again"));
  }

  /** Until the other three have joined the queue, a turn may still be had: so it is asked for. */
  private static Problem refusal(Hashing hashing) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(300);
    return assertThrows(Problem.class, () -> hashing.inTurn(() -> "never"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
