package dev.holdfast.tokens;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long codes and tokens live. */
@ConfigMapping(prefix = "holdfast.oauth")
public interface TokensConfig {

  /**
   * {@code HOLDFAST_OAUTH_CODE_LIFETIME}; RFC 6749, section 4.1.2 recommends 10 minutes at most.
   */
  @WithDefault("60S")
  Duration codeLifetime();

  /** {@code HOLDFAST_OAUTH_ACCESS_TOKEN_LIFETIME} */
  @WithDefault("5M")
  Duration accessTokenLifetime();

  /** {@code HOLDFAST_OAUTH_REFRESH_LIFETIME}: from the authorization on, however often used. */
  @WithDefault("90D")
  Duration refreshLifetime();

  /** {@code HOLDFAST_OAUTH_REFRESH_IDLE}: a refresh token that is not used for so long ends. */
  @WithDefault("30D")
  Duration refreshIdle();

  /** {@code HOLDFAST_OAUTH_REFRESH_GRACE}: how long the successor is given once more. */
  @WithDefault("10S")
  Duration refreshGrace();

  /**
   * {@code HOLDFAST_OAUTH_RESOURCES}: addresses, with commas, of resource servers of others that
   * tokens can be for.
   */
  Optional<List<String>> resources();
}
