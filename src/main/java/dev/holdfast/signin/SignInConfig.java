package dev.holdfast.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "holdfast.sign-in")
interface SignInConfig {

  /**
   * Whether anyone may choose which person she is. For development only: a start in prod refuses
   * it.
   */
  @WithDefault("false")
  boolean picker();
}
