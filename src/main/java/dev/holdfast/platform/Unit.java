package dev.holdfast.platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One piece of work on its way through the queue of {@link Commits}, and the caller's answer. */
final class Unit {

  private final Callable<Object> work;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final CompletableFuture<Object> answer = new CompletableFuture<>();
  private Object value;

  Unit(Callable<Object> work) {
    this.work = work;
  }

  /** False if the caller has given up meanwhile: then it must not run. */
  boolean begin() {
    return taken.compareAndSet(false, true);
  }

  void run() throws Exception {
    value = work.call();
  }

  void succeed() {
    answer.complete(value);
  }

  void fail(Throwable cause) {
    answer.completeExceptionally(cause);
  }

  /** Waits for the turn at most so long; once begun, it waits for the outcome. */
  Object result(long patienceMillis) throws Exception {
    try {
      try {
        return answer.get(patienceMillis, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (taken.compareAndSet(false, true)) {
          throw new DatabaseBusy("the write's turn did not come in time");
        }
        return answer.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
