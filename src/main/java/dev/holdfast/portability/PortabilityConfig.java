package dev.holdfast.portability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.export")
interface PortabilityConfig {

  /** {@code HOLDFAST_EXPORT_KEEP}: how long a person can fetch the copy that she asked for. */
  @WithDefault("P7D")
  Duration keep();

  /** {@code HOLDFAST_EXPORT_MOST_BYTES}: how large a copy may be; a larger one is not made. */
  @WithDefault("268435456")
  long mostBytes();
}
