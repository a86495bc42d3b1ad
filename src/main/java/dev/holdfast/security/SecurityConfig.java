package dev.holdfast.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.security")
interface SecurityConfig {

  /** {@code HOLDFAST_SECURITY_KEEP_LOG}: how long the security log remembers. */
  @WithDefault("P180D")
  Duration keepLog();
}
