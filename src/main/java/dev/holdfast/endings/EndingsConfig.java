package dev.holdfast.endings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.endings")
interface EndingsConfig {

  /**
   * {@code HOLDFAST_ENDINGS_UNUSED_AFTER}: how long nobody may use a grant before it is proposed
   * that it ends.
   */
  @WithDefault("365D")
  Duration unusedAfter();

  /** {@code HOLDFAST_ENDINGS_UNUSED_WAIT}: how long its person has to say that she keeps it. */
  @WithDefault("30D")
  Duration unusedWait();
}
