package dev.holdfast.limits;

import dev.holdfast.crypto.BrowserSeal;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import java.time.Clock;
import javax.sql.DataSource;

/** What another process counts on the same PostgreSQL: it has nothing of this one's memory. */
public final class AnotherNode {

  private AnotherNode() {}

  public static Limits limits() {
    return new Limits(
        new Buckets(bean(Clock.class), bean(DataSource.class), "postgresql"),
        bean(BrowserSeal.class),
        bean(LimitsConfig.class),
        bean(MeterRegistry.class));
  }

  private static <T> T bean(Class<T> type) {
    return Arc.container().instance(type).get();
  }
}
