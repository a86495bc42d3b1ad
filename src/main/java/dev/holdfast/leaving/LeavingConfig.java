package dev.holdfast.leaving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.users")
interface LeavingConfig {

  /**
   * {@code HOLDFAST_USERS_WAY_BACK}: how long somebody who has deactivated her account can come
   * back; then it is erased.
   */
  @WithDefault("P30D")
  Duration wayBack();
}
