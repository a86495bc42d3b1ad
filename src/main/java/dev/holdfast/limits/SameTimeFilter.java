package dev.holdfast.limits;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Holds answers of {@link SameTime} back, without a thread that waits. */
class SameTimeFilter {

  private static final String SINCE = SameTimeFilter.class.getName();

  private final Duration least;

  SameTimeFilter(LimitsConfig config) {
    this.least = config.sameTime();
  }

  @SameTime
  @ServerRequestFilter
  public void begin(ContainerRequestContext request) {
    request.setProperty(SINCE, System.nanoTime());
  }

  @SameTime
  @ServerResponseFilter
  public Uni<Void> hold(ContainerRequestContext request) {
    Object since = request.getProperty(SINCE);
    long spent = since == null ? 0 : System.nanoTime() - (long) since;
    Duration wait = wait(least, spent);
    return wait.isZero()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().voidItem().onItem().delayIt().by(wait);
  }

  /** In whole milliseconds, rounded up: a timer takes no less than one. */
  static Duration wait(Duration least, long spentNanos) {
    Duration left = least.minusNanos(spentNanos);
    return left.isNegative()
        ? Duration.ZERO
        : Duration.ofMillis(left.plusNanos(999_999).toMillis());
  }
}
