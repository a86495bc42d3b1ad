package dev.holdfast.testing;

import dev.holdfast.platform.Durable;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets something happen while somebody else has changed something, in a unit of work that is not
 * over yet. On SQLite it has to wait for that anyway.
 */
@ApplicationScoped
public class Meanwhile {

  private static final long MILLIS = 400;

  /** What came of the other. */
  public <T> T during(Runnable first, Supplier<T> other) {
    CountDownLatch changed = new CountDownLatch(1);
    CompletableFuture<Void> unit = CompletableFuture.runAsync(() -> slowly(first, changed));
    try {
      if (!changed.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("it did not come so far");
      }
      return other.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      unit.join();
    }
  }

  private static void slowly(Runnable first, CountDownLatch changed) {
    Arc.container().instance(Meanwhile.class).get().unit(first, changed);
  }

  @Durable
  void unit(Runnable first, CountDownLatch changed) {
    first.run();
    changed.countDown();
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
