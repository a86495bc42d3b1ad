package dev.holdfast.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.registration")
interface RegistrationConfig {

  /** Who may register a client over HTTP. */
  enum Mode {
    OFF,
    TOKEN,
    OPEN
  }

  /** {@code HOLDFAST_REGISTRATION_MODE}: nobody, who has an initial access token, or anyone. */
  @WithDefault("off")
  Mode mode();

  /**
   * {@code HOLDFAST_REGISTRATION_PKCE_OPTIONAL}: whether confidential clients that register
   * themselves may leave PKCE out, unless they say otherwise.
   */
  @WithDefault("false")
  boolean pkceOptional();

  /** {@code HOLDFAST_REGISTRATION_MOST}: how many clients there are at most that did so. */
  @WithDefault("1000")
  long most();

  /** {@code HOLDFAST_REGISTRATION_UNUSED_AFTER}: when one goes that nobody has allowed anything. */
  @WithDefault("7D")
  Duration unusedAfter();
}
