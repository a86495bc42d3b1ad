package dev.holdfast.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What many people do, a few of them at once: it takes less time than one after the other. */
public final class AtOnce {
  private static final int THREADS = 4;

  private AtOnce() {}

  /** What came of each. */
  public static <T> List<T> each(int times, IntFunction<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<T>> begun =
          IntStream.range(0, times).mapToObj(i -> threads.submit(() -> work.apply(i))).toList();
      List<T> all = new ArrayList<>();
      for (Future<T> one : begun) {
        all.add(one.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
