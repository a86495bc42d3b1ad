package dev.holdfast.passkeys;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.crypto.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/**
 * Challenges (WebAuthn Level 3, section 13.4.3). A challenge carries its own end and a signature
 * that binds it to what it is for and to whom, so that none needs to be stored until it is used:
 * whoever only looks at the sign-in page writes nothing.
 */
@ApplicationScoped
class Challenges {

  private final BrowserSeal seal;
  private final PasskeysConfig config;
  private final Clock clock;

  Challenges(BrowserSeal seal, PasskeysConfig config, Clock clock) {
    this.seal = seal;
    this.config = config;
    this.clock = clock;
  }

  /**
   * @param purpose what it is for, and if that is known, for whom
   * @param bound what only this browser or caller knows
   */
  byte[] make(String purpose, String bound) {
    long end = clock.instant().plus(config.challengeLifetime()).toEpochMilli();
    String text = Tokens.random() + "." + end;
    return (text + "." + sign(purpose, bound, text)).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Whether it is ours, for this purpose and this browser, and not over.
   *
   * @throws PasskeyRefused if not
   */
  Answered check(byte[] challenge, String purpose, String bound) {
    String text = new String(challenge, StandardCharsets.US_ASCII);
    int dot = text.lastIndexOf('.');
    if (dot < 0
        || !Tokens.same(sign(purpose, bound, text.substring(0, dot)), text.substring(dot + 1))) {
      throw new PasskeyRefused(PasskeyRefused.Why.CHALLENGE, "not a challenge of this browser");
    }
    Instant end = Instant.ofEpochMilli(Long.parseLong(text.substring(text.indexOf('.') + 1, dot)));
    if (!clock.instant().isBefore(end)) {
      throw new PasskeyRefused(PasskeyRefused.Why.TOO_LATE, "the challenge is over");
    }
    return new Answered(PasskeyCheck.text(challenge), end);
  }

  private String sign(String purpose, String bound, String text) {
    return seal.sign("passkey:" + purpose, bound + "\n" + text);
  }
}
