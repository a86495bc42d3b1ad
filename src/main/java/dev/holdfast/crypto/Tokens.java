package dev.holdfast.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Unguessable values and the hashes that are stored in their place. The only class that holds a
 * random generator: a native image must initialize it when it runs, not when it is built.
 */
public final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  /** Has the form of a hash and is the hash of nothing that can be sent. */
  public static final String NO_HASH = "-".repeat(43);

  private Tokens() {}

  /** 256 random bits as 43 characters of base64url. */
  public static String random() {
    return BASE64URL.encodeToString(randomBytes(32));
  }

  /** 64 random bits. */
  public static long randomBits() {
    return RANDOM.nextLong();
  }

  public static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** SHA-256 of the ASCII value, base64url: how codes, tokens and secrets are stored. */
  public static String hash(String value) {
    return BASE64URL.encodeToString(sha256(value.getBytes(StandardCharsets.UTF_8)));
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** HMAC-SHA-256, base64url. */
  public static String hmac(byte[] key, String message) {
    return BASE64URL.encodeToString(hmacBytes(key, message));
  }

  /** HMAC-SHA-256 of the message in UTF-8. */
  public static byte[] hmacBytes(byte[] key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares in a time that does not depend on where the values differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
