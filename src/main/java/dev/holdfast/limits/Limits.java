package dev.holdfast.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.web.Problem;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Keeps anybody from trying too often. Ask before the work and outside any unit of work: what a
 * refused or failed unit did would come back.
 */
@ApplicationScoped
public class Limits {

  private static final int MOST_REMEMBERED = 10_000;

  /** What is counted again and again is not hashed again and again. */
  private final Cache<Counted, String> ids =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  private final Buckets buckets;
  private final BrowserSeal seal;
  private final LimitsConfig config;
  private final MeterRegistry metrics;

  Limits(Buckets buckets, BrowserSeal seal, LimitsConfig config, MeterRegistry metrics) {
    this.buckets = buckets;
    this.seal = seal;
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * Counts one.
   *
   * @param key whose, such as a person's id, an address or a network; stored as a keyed hash only
   * @throws Problem {@code too-many-requests}, with {@code Retry-After}, if it was once too often
   */
  public void require(Limit limit, String key) {
    Optional<Wait> wait = take(limit, key);
    if (wait.isPresent()) {
      throw Problem.tooMany("Try again " + wait.get().words() + ".", wait.get().seconds());
    }
  }

  /** Counts one; or says how long to wait, and then counts nothing. For pages. */
  public Optional<Wait> take(Limit limit, String key) {
    var probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return Optional.empty();
    }
    metrics.counter("holdfast.limits.refused", "limit", limit.name()).increment();
    return Optional.of(Wait.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** How long to wait, if one more would be too many now; counts nothing. */
  public Optional<Wait> look(Limit limit, String key) {
    var probe = bucket(limit, key).estimateAbilityToConsume(1);
    return probe.canBeConsumed()
        ? Optional.empty()
        : Optional.of(Wait.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Takes back one that was counted, such as when the guess was right. */
  public void giveBack(Limit limit, String key) {
    bucket(limit, key).addTokens(1);
  }

  private Bucket bucket(Limit asked, String key) {
    Limit limit = asked.scaled() ? asked.times(Math.max(1, config.scale())) : asked;
    String id = ids.get(new Counted(limit, key), this::id);
    return limit.perNode() ? buckets.own(id, limit.rates()) : buckets.get(id, limit.rates());
  }

  /** The rates are a part of it: after an update that changes them, everybody begins anew. */
  private String id(Counted counted) {
    Limit limit = counted.limit();
    return seal.sign("limit:" + limit.name() + limit.rates(), counted.key());
  }

  private record Counted(Limit limit, String key) {}
}
