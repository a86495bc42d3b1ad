package dev.holdfast.credentials;

import dev.holdfast.people.PersonId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An authenticator app that is being set up. It holds the seed: for the person's own page only.
 *
 * @param key the seed in base32
 */
public record TotpSetup(UUID id, PersonId person, String key) {

  private static final String ISSUER = "Holdfast";

  /** The key in groups of four, to type it. */
  public String spoken() {
    return key.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /**
   * The address that a QR code carries into the app.
   *
   * @param account what the app shows for it, such as her e-mail address
   */
  public String uri(String account) {
    return "otpauth://totp/"
        + ISSUER
        + ":"
        + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20")
        + "?secret="
        + key
        + "&issuer="
        + ISSUER
        + "&algorithm=SHA1&digits="
        + TotpCode.DIGITS
        + "&period="
        + TotpCode.STEP_SECONDS;
  }

  /** The same as a QR code, an SVG image. */
  public String picture(String account) {
    return QrPicture.svg(uri(account));
  }

  @Override
  public String toString() {
    return "TotpSetup[" + id + "]";
  }
}
