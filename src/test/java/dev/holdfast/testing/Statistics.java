package dev.holdfast.testing;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Whether two things take the same time, as far as that can be told over many rounds. */
public final class Statistics {
  /** Of a normal distribution: by chance alone it is beyond this once in some ten thousand runs. */
  private static final double BEYOND_CHANCE = 4;

  /** Rounds before those that count. */
  public static final int WARM_UP = 10;

  private Statistics() {}

  /**
   * @param z how far the rank sum (Mann, Whitney 1947) is from its mean, in standard deviations
   * @param first the median in nanoseconds
   * @param second the same of the other
   */
  public record Comparison(double z, long first, long second) {
    public boolean alike() {
      return Math.abs(z) < BEYOND_CHANCE;
    }

    @Override
    public String toString() {
      return String.format("medians %.2f ms and %.2f ms, z = %.2f", first / 1e6, second / 1e6, z);
    }
  }

  /** Takes turns, so that whatever else the machine does hits both alike. */
  public static Comparison compare(int rounds, IntConsumer first, IntConsumer second) {
    return compare(System::nanoTime, rounds, first, second);
  }

  /** As {@link #compare}, but of what this thread itself works, not of how long it waits. */
  public static Comparison compareWork(int rounds, IntConsumer first, IntConsumer second) {
    return compare(
        ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, rounds, first, second);
  }

  private static Comparison compare(
      LongSupplier clock, int rounds, IntConsumer first, IntConsumer second) {
    List<Long> ones = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      boolean swap = round % 2 == 0;
      long one = swap ? 0 : time(clock, first, round);
      long other = time(clock, second, round);
      one = swap ? time(clock, first, round) : one;
      if (round >= 0) {
        ones.add(one);
        others.add(other);
      }
    }
    return of(ones, others);
  }

  /** Of times in nanoseconds. */
  public static Comparison of(List<Long> ones, List<Long> others) {
    return new Comparison(z(ones, others), median(ones), median(others));
  }

  private static long time(LongSupplier clock, IntConsumer work, int round) {
    long start = clock.getAsLong();
    work.accept(round);
    return clock.getAsLong() - start;
  }

  private static double z(List<Long> ones, List<Long> others) {
    double wins = 0;
    for (long one : ones) {
      for (long other : others) {
        wins += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    double n = ones.size();
    double m = others.size();
    return (wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
  }

  private static long median(List<Long> times) {
    List<Long> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
