package dev.holdfast.attempts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.sign-in.attempt")
interface AttemptsConfig {

  /** {@code HOLDFAST_SIGN_IN_ATTEMPT_LIFETIME}: how long somebody may take to sign in. */
  @WithDefault("PT15M")
  Duration lifetime();
}
