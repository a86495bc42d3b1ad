package dev.holdfast.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.sign-in")
interface SignInConfig {

  /**
   * Whether anyone may choose which person she is. For development only: a start in prod refuses
   * it.
   */
  @WithDefault("false")
  boolean picker();

  /** {@code HOLDFAST_SIGN_IN_ATTEMPT_LIFETIME}: how long somebody may take to sign in. */
  @WithDefault("PT15M")
  Duration attemptLifetime();
}
