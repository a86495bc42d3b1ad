package dev.holdfast.testing;

import com.bastiaanjansen.otp.TOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** An authenticator app, as the library of another vendor would be. */
public final class Otp {

  private Otp() {}

  /** What the app shows at this moment. */
  public static String now(String key) {
    return at(key, 0);
  }

  /** What it shows so many steps of 30 seconds away. */
  public static String at(String key, int stepsAway) {
    Instant time = new TestClock().instant().plusSeconds(30L * stepsAway);
    return TOTPGenerator.withDefaultValues(key.getBytes(StandardCharsets.US_ASCII)).at(time);
  }
}
