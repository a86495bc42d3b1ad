package dev.holdfast.credentials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.second-factor")
interface FactorsConfig {

  /** {@code HOLDFAST_SECOND_FACTOR_SETUP}: how long a person may take to set up her app. */
  @WithDefault("PT15M")
  Duration setup();

  /** {@code HOLDFAST_SECOND_FACTOR_TRUST_DEVICE}: how long a trusted device needs no code. */
  @WithDefault("P30D")
  Duration trustDevice();
}
