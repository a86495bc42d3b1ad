package dev.holdfast.crypto;

import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;

/** Signs what browsers keep for us, cookies and form fields, with {@code SESSION_SECRET}. */
@ApplicationScoped
public class BrowserSeal {

  private static final String HOW =
      " Set it to 32 or more random characters, as in: $(openssl rand -base64 48)";
  private static final int FEWEST_CHARACTERS = 32;
  private static final int FEWEST_DIFFERENT = 10;

  private final String secret;
  private final RunMode mode;

  BrowserSeal(CryptoConfig config, RunMode mode) {
    this.secret = config.sessionSecret().orElse("");
    this.mode = mode;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    if (mode.command()) {
      return;
    }
    if (secret.isEmpty()) {
      throw StartRefused.because("SESSION_SECRET is missing." + HOW);
    }
    boolean known = secret.startsWith("development-only");
    boolean tooShort = secret.length() < FEWEST_CHARACTERS;
    boolean uniform = secret.chars().distinct().count() < FEWEST_DIFFERENT;
    if (tooShort || !mode.development() && (known || uniform)) {
      throw StartRefused.because("SESSION_SECRET is too weak." + HOW);
    }
  }

  /**
   * The signature of a value for one purpose.
   *
   * @param purpose what is signed, such as {@code session}; a signature is good for no other
   * @return 43 characters of base64url
   */
  public String sign(String purpose, String value) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    return Tokens.hmac(key, purpose + "\n" + value);
  }

  public boolean verify(String purpose, String value, String signature) {
    return signature != null && Tokens.same(sign(purpose, value), signature);
  }
}
