package dev.holdfast.limits;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something may be done. What was used comes back evenly over the time: after ten of ten
 * in an hour, one more every six minutes. So it slows down, and never locks out.
 *
 * @param name what is limited, such as {@code password-guess}; also in the metrics
 * @param rates each must allow it
 * @param perNode whether each node counts for itself, which costs nothing; else all do together
 * @param scaled whether the installation's scale multiplies it; one that somebody has set by number
 *     means that number
 */
public record Limit(String name, List<Rate> rates, boolean perNode, boolean scaled) {

  /** So many at once, which come back over this time. */
  public record Rate(int times, Duration per) {}

  public Limit {
    rates = List.copyOf(rates);
  }

  public static Limit of(String name, int times, Duration per) {
    return new Limit(name, List.of(new Rate(times, per)), false, true);
  }

  /** Also not more often than this, such as 50 in a day beside 10 in ten minutes. */
  public Limit and(int times, Duration per) {
    List<Rate> more = new ArrayList<>(rates);
    more.add(new Rate(times, per));
    return new Limit(name, more, perNode, scaled);
  }

  /** The same for each node by itself. */
  public Limit ofNode() {
    return new Limit(name, rates, true, scaled);
  }

  /** So many times as often, and no scale any more. */
  Limit times(int scale) {
    List<Rate> more =
        rates.stream().map(rate -> new Rate(rate.times() * scale, rate.per())).toList();
    return new Limit(name, more, perNode, false);
  }

  /** The same, whatever the installation's scale. */
  public Limit unscaled() {
    return new Limit(name, rates, perNode, false);
  }
}
