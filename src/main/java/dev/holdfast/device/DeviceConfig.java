package dev.holdfast.device;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.oauth")
interface DeviceConfig {
  /** {@code HOLDFAST_OAUTH_DEVICE_LIFETIME}: how long a device waits for its person. */
  @WithDefault("10M")
  Duration deviceLifetime();
}
