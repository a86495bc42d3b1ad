package dev.holdfast.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.keys")
interface KeysConfig {

  /** {@code HOLDFAST_KEYS_ROTATE_AFTER}: how long a key signs before the next one takes over. */
  @WithDefault("30D")
  Duration rotateAfter();

  /** {@code HOLDFAST_KEYS_PUBLISH_AHEAD}: how long the next key is in JWKS before it signs. */
  @WithDefault("24H")
  Duration publishAhead();

  /**
   * {@code HOLDFAST_KEYS_VERIFY_AFTER}: how long a key verifies after it has stopped to sign;
   * longer than any token lives.
   */
  @WithDefault("1H")
  Duration verifyAfter();
}
