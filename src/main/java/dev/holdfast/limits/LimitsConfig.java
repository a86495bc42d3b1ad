package dev.holdfast.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.limits")
interface LimitsConfig {

  /**
   * {@code HOLDFAST_LIMITS_SCALE}: 10 allows ten times as much of everything, for load tests or
   * where very many people share one address.
   */
  @WithDefault("1")
  int scale();

  /**
   * {@code HOLDFAST_LIMITS_SAME_TIME}: how long an answer takes at least that could else tell by
   * its time whether an address is known.
   */
  @WithDefault("0.1S")
  Duration sameTime();
}
