package dev.holdfast.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.admin")
interface OperatorConfig {

  /**
   * {@code HOLDFAST_ADMIN_ACR}: how strongly operators sign in: {@code phr}, {@code 2fa}, {@code
   * 1fa}, or {@code none} where people are chosen from a list.
   */
  @WithDefault("2fa")
  String acr();

  /** {@code HOLDFAST_ADMIN_MAX_AGE}: after how long they have to sign in again. */
  @WithDefault("PT8H")
  Duration maxAge();
}
