package dev.holdfast.credentials;

import com.bastiaanjansen.otp.HOTPGenerator;
import dev.holdfast.crypto.Tokens;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;

/**
 * Time-based one-time codes (RFC 6238) as every authenticator app makes them: SHA-1, 6 digits, 30
 * seconds. A code of the step before or after is good too, for clocks that differ (section 5.2).
 */
final class TotpCode {

  static final int SEED_BYTES = 20;
  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;

  private static final int DRIFT = 1;

  private TotpCode() {}

  /** The step that the code is of, if it is one of the three that count at this moment. */
  static OptionalLong step(byte[] seed, String code, Instant now) {
    String digits = code == null ? "" : code.replaceAll("[\\s-]", "");
    OptionalLong found = OptionalLong.empty();
    long current = now.getEpochSecond() / STEP_SECONDS;
    for (long step = current - DRIFT; step <= current + DRIFT; step++) {
      if (Tokens.same(at(seed, step), digits)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  static String at(byte[] seed, long step) {
    return new HOTPGenerator.Builder(
            text(seed).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .withPasswordLength(DIGITS)
        .build()
        .generate(step);
  }

  /** Reads {@link #text}. */
  static byte[] bytes(String text) {
    return new Base32().decode(text);
  }

  /** In base32 without padding, as people type it. */
  static String text(byte[] seed) {
    return new Base32().encodeToString(seed).replace("=", "");
  }
}
