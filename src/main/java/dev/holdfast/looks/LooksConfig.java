package dev.holdfast.looks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.looks")
interface LooksConfig {

  /** {@code HOLDFAST_LOOKS_LASTS}: how long a reason opens a record to the admin who gave it. */
  @WithDefault("PT15M")
  Duration lasts();

  /**
   * {@code HOLDFAST_LOOKS_MAIL}: whether the person is mailed, too; her security log always has it.
   */
  @WithDefault("true")
  boolean mail();
}
