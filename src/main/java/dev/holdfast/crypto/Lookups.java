package dev.holdfast.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;

/**
 * What stands in the database for a text by which somebody is found and which nobody may read
 * there: a keyed hash (HMAC-SHA-256), the same for the same text and context. The key is one of the
 * {@link InstanceSecrets}, since it is not known yet whose text it is.
 */
@ApplicationScoped
public class Lookups {

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final InstanceSecrets secrets;
  private volatile byte[] key;

  Lookups(InstanceSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * A text's mark.
   *
   * @param context table and column, so that equal texts in two of them cannot be told
   * @return 43 characters of base64url
   */
  public String mark(String text, String context) {
    return BASE64URL.encodeToString(bytes(text, context));
  }

  /** The same as its 32 bytes. */
  public byte[] bytes(String text, String context) {
    if (key == null) {
      key = secrets.of(InstanceSecrets.Purpose.LOOKUPS);
    }
    return Tokens.hmacBytes(key, context + "\n" + text);
  }
}
