package dev.holdfast.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.session")
interface SessionConfig {

  /** {@code HOLDFAST_SESSION_LIFETIME}: how long a browser stays signed in at most. */
  @WithDefault("PT12H")
  Duration lifetime();

  /** {@code HOLDFAST_SESSION_IDLE}: how long it stays signed in while it is not used. */
  @WithDefault("PT2H")
  Duration idle();
}
