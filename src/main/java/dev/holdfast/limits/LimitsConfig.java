package dev.holdfast.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "holdfast.limits")
interface LimitsConfig {

  /**
   * {@code HOLDFAST_LIMITS_SCALE}: 10 allows ten times as much of everything, for load tests or
   * where very many people share one address.
   */
  @WithDefault("1")
  int scale();
}
