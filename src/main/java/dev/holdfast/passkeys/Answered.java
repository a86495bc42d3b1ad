package dev.holdfast.passkeys;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.passkeys.PasskeyRefused.Why;
import java.time.Instant;

/**
 * A challenge of ours that was answered.
 *
 * @param challenge in base64url
 * @param end when it is over; until then its use is remembered
 */
record Answered(String challenge, Instant end) {

  /** Single use: for the unit of work that believes the answer. */
  void requireFirstUse() {
    if (!UsedChallenge.use(Tokens.hash(challenge), end)) {
      throw new PasskeyRefused(Why.CHALLENGE, "answered before");
    }
  }
}
