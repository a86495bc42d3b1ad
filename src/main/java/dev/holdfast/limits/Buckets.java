package dev.holdfast.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What was used of each limit: with SQLite in this process, which is the only one, and with
 * PostgreSQL in the database, for all nodes. One that is full again is forgotten.
 */
@ApplicationScoped
class Buckets {

  private static final int BATCH = 500;
  private static final int MOST_IN_MEMORY = 100_000;
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Clock clock;
  private final TimeMeter time;
  private final Cache<String, Kept> own;
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> shared;

  private static final class Kept {
    final Bucket bucket;
    final long fullAfterMillis;
    volatile long usedAtMillis;

    Kept(Bucket bucket, long fullAfterMillis) {
      this.bucket = bucket;
      this.fullAfterMillis = fullAfterMillis;
    }
  }

  Buckets(
      Clock clock,
      DataSource data,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    this.clock = clock;
    this.time = meter(clock);
    this.shared = databaseKind.equals("sqlite") ? null : shared(data, time);
    this.own = Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();
  }

  /**
   * @param id of the limit and of what it is applied to; the same limit always has the same rates
   */
  Bucket get(String id, List<Limit.Rate> rates) {
    return shared == null ? own(id, rates) : shared.getProxy(id, () -> configuration(rates));
  }

  /** The same in this process only, whatever the database. */
  Bucket own(String id, List<Limit.Rate> rates) {
    Kept kept = own.get(id, key -> new Kept(local(rates), longest(rates)));
    kept.usedAtMillis = clock.millis();
    return kept.bucket;
  }

  /** Removes what must be full again. */
  void clean() {
    if (shared != null) {
      while (shared.removeExpired(BATCH) == BATCH) {
        Thread.onSpinWait();
      }
    }
    long now = clock.millis();
    own.asMap().values().removeIf(kept -> now - kept.usedAtMillis >= kept.fullAfterMillis);
  }

  private static PostgreSQLSelectForUpdateBasedProxyManager<String> shared(
      DataSource data, TimeMeter time) {
    return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(data)
        .primaryKeyMapper(PrimaryKeyMapper.STRING)
        .table("rate_limit")
        .idColumn("id")
        .stateColumn("state")
        .expiresAtColumn("expires_at")
        .clientClock(time)
        .requestTimeout(PATIENCE)
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(LONGEST))
        .build();
  }

  private Bucket local(List<Limit.Rate> rates) {
    var builder = Bucket.builder().withCustomTimePrecision(time);
    rates.forEach(rate -> builder.addLimit(bandwidth(rate)));
    return builder.build();
  }

  private static BucketConfiguration configuration(List<Limit.Rate> rates) {
    var builder = BucketConfiguration.builder();
    rates.forEach(rate -> builder.addLimit(bandwidth(rate)));
    return builder.build();
  }

  private static Bandwidth bandwidth(Limit.Rate rate) {
    return Bandwidth.builder()
        .capacity(rate.times())
        .refillGreedy(rate.times(), rate.per())
        .build();
  }

  private static long longest(List<Limit.Rate> rates) {
    return rates.stream().mapToLong(rate -> rate.per().toMillis()).max().orElseThrow();
  }

  private static TimeMeter meter(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return clock.millis() * 1_000_000;
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
