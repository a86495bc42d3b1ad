package dev.holdfast.logout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.logout")
interface LogoutConfig {

  /** {@code HOLDFAST_LOGOUT_GIVE_UP_AFTER}: how long a client is tried that cannot be told. */
  @WithDefault("1D")
  Duration giveUpAfter();
}
