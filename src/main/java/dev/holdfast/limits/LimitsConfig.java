package dev.holdfast.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.limits")
interface LimitsConfig {

  /**
   * {@code HOLDFAST_LIMITS_SCALE}: 10 allows ten times as much of everything, for load tests or
   * where very many people share one address.
   */
  @WithDefault("1")
  int scale();

  /**
   * {@code HOLDFAST_LIMITS_CLIENT_PUSHED}: how many requests one client may push to a node in ten
   * minutes.
   */
  @WithDefault("18000")
  int clientPushed();

  /**
   * {@code HOLDFAST_LIMITS_CLIENT_SIGNED}: how many assertions and proofs of one client a node
   * takes in an hour.
   */
  @WithDefault("360000")
  int clientSigned();

  /**
   * {@code HOLDFAST_LIMITS_SAME_TIME}: how long an answer takes at least that could else tell by
   * its time whether an address is known.
   */
  @WithDefault("0.1S")
  Duration sameTime();
}
