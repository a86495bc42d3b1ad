package dev.holdfast.signals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.signals")
interface SignalsConfig {

  /** {@code HOLDFAST_SIGNALS_GIVE_UP_AFTER}: how long a client is tried that cannot be told. */
  @WithDefault("3D")
  Duration giveUpAfter();
}
