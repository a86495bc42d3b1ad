package dev.holdfast.dpop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "holdfast.dpop")
interface DpopConfig {

  /**
   * {@code HOLDFAST_DPOP_NONCE}: {@code off}, or {@code required}, so that a proof holds a nonce of
   * ours and cannot be made ahead.
   */
  @WithDefault("off")
  Nonce nonce();

  /** Whether proofs need one. */
  enum Nonce {
    OFF,
    REQUIRED
  }
}
