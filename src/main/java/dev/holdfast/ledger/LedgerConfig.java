package dev.holdfast.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "holdfast.ledger")
interface LedgerConfig {

  /** Whether lines say from which network a request came. */
  @WithDefault("true")
  boolean network();
}
