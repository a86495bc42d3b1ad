package dev.holdfast.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of OpenID Connect: {@code HOLDFAST_OIDC_*}. */
@ConfigMapping(prefix = "holdfast.oidc")
interface OidcConfig {

  /** How long a client may take an ID token for new. */
  @WithDefault("1H")
  Duration idTokenLifetime();
}
