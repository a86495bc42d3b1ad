package dev.holdfast.authorizations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.oauth")
interface AuthorizationsConfig {
  /** {@code HOLDFAST_OAUTH_PENDING_LIFETIME}: how long a person may take to sign in and decide. */
  @WithDefault("15M")
  Duration pendingLifetime();
}
