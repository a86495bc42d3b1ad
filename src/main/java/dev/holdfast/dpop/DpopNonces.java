package dev.holdfast.dpop;

import dev.holdfast.crypto.BrowserSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Nonces for proofs (RFC 9449, section 8): a keyed hash of the time, so that every node knows them
 * and none is stored. One is good until the next but one comes.
 */
@ApplicationScoped
class DpopNonces {

  private static final long WINDOW_SECONDS = Duration.ofMinutes(5).toSeconds();
  private static final String PURPOSE = "dpop-nonce";

  private final BrowserSeal seal;
  private final Clock clock;
  private final boolean required;

  DpopNonces(BrowserSeal seal, Clock clock, DpopConfig config) {
    this.seal = seal;
    this.clock = clock;
    this.required = config.nonce() == DpopConfig.Nonce.REQUIRED;
  }

  boolean required() {
    return required;
  }

  /** The one to use from now on. */
  String current() {
    return seal.sign(PURPOSE, String.valueOf(window()));
  }

  /**
   * @param nonce of a proof; null if it has none
   */
  boolean good(String nonce) {
    long now = window();
    return seal.verify(PURPOSE, String.valueOf(now), nonce)
        || seal.verify(PURPOSE, String.valueOf(now - 1), nonce);
  }

  private long window() {
    return clock.instant().getEpochSecond() / WINDOW_SECONDS;
  }
}
