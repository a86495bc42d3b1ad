package dev.holdfast.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Seals what is stored beside the hash of a secret value, such as a link's: only who brings that
 * value again can read it, so it needs no key of ours, and none has to be rotated.
 */
public final class TokenSeal {

  private static final String PURPOSE = "what is sealed with it";

  private TokenSeal() {}

  /**
   * @param token what {@link Tokens#random} made, of which the hash alone is stored
   * @param context table and column
   * @return base64
   */
  public static String seal(String token, String text, String context) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(key(token).seal(plain, context));
  }

  /**
   * @throws Undecryptable if it was sealed with another value or in another context, or changed
   */
  public static String open(String token, String sealed, String context) {
    byte[] plain = key(token).open(Base64.getDecoder().decode(sealed), context);
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static GcmKey key(String token) {
    return new GcmKey(Tokens.hmacBytes(token.getBytes(StandardCharsets.UTF_8), PURPOSE));
  }
}
