package dev.holdfast.passkeys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast.passkeys")
interface PasskeysConfig {

  /**
   * {@code HOLDFAST_PASSKEYS_RP_ID}: the domain that passkeys belong to; by default the host of
   * {@code HOLDFAST_PUBLIC_URL}. A change makes all passkeys useless.
   */
  Optional<String> rpId();

  /**
   * {@code HOLDFAST_PASSKEYS_ORIGINS}: where passkeys may be used, with commas; by default {@code
   * HOLDFAST_PUBLIC_URL} alone.
   */
  Optional<List<String>> origins();

  /** {@code HOLDFAST_PASSKEYS_CHALLENGE_LIFETIME}: how long a person may take for the ceremony. */
  @WithDefault("PT5M")
  Duration challengeLifetime();
}
