package dev.holdfast.restrictions;

import dev.holdfast.limits.Limit;
import java.time.Duration;

/** How often: a bound for every request, which {@link Guard} counts. */
record Rate(Limit limit) implements Condition {

  private static final int MOST = 1_000_000_000;

  static Rate of(Integer perMinute, Integer perDay) {
    if (perMinute == null && perDay == null) {
      throw new NotValid("perMinute", "Say how many: perMinute, perDay, or both.");
    }
    require("perMinute", perMinute);
    require("perDay", perDay);
    Limit limit =
        perMinute == null
            ? limit(perDay, Duration.ofDays(1))
            : limit(perMinute, Duration.ofMinutes(1));
    return new Rate(
        perMinute == null || perDay == null ? limit : limit.and(perDay, Duration.ofDays(1)));
  }

  private static Limit limit(int times, Duration per) {
    return Limit.of("access-rate", times, per).unscaled();
  }

  private static void require(String member, Integer count) {
    if (count != null && (count < 1 || count > MOST)) {
      throw new NotValid(member, "It must be a whole number from 1 to " + MOST + ".");
    }
  }

  @Override
  public boolean matches(Request request) {
    return true;
  }
}
