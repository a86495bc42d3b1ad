package dev.holdfast.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, written from RFC 6238 alone. */
public final class Totp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  private Totp() {}

  /** The code at this moment. */
  public static String code(String key) {
    return code(key, Instant.now().getEpochSecond() / STEP_SECONDS);
  }

  /** The code of a step. */
  public static String code(String key, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(key), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & 0x7fffffff;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String key) {
    ByteBuffer bytes = ByteBuffer.allocate(key.length() * 5 / 8);
    int bits = 0;
    int count = 0;
    for (char letter : key.replace(" ", "").toCharArray()) {
      bits = bits << 5 | BASE32.indexOf(letter);
      count += 5;
      if (count >= 8) {
        bytes.put((byte) (bits >> count - 8));
        count -= 8;
      }
    }
    return bytes.array();
  }
}
