package dev.holdfast.requests;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests for authorization are kept. */
@ConfigMapping(prefix = "holdfast.oauth")
public interface RequestsConfig {
  /** {@code HOLDFAST_OAUTH_PENDING_LIFETIME}: how long a person may take to sign in and decide. */
  @WithDefault("15M")
  Duration pendingLifetime();

  /** {@code HOLDFAST_OAUTH_PUSHED_LIFETIME}: how long after it was pushed a request may begin. */
  @WithDefault("60S")
  Duration pushedLifetime();

  /** {@code HOLDFAST_OAUTH_REQUIRE_PUSHED}: whether every client has to push its requests. */
  @WithDefault("false")
  boolean requirePushed();
}
