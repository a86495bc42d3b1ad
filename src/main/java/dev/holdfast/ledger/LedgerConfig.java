package dev.holdfast.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "holdfast.ledger")
interface LedgerConfig {

  /** Whether lines say from which network a request came. */
  @WithDefault("true")
  boolean network();

  /** How old lines are that move into compressed segments; zero: none does. */
  @WithDefault("365D")
  Duration segmentAfter();
}
