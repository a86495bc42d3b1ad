package dev.holdfast.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of AES-256-GCM. What it seals is a random nonce, the ciphertext and the tag, and opens in
 * the same context only.
 */
public final class GcmKey {

  /** Of which a key is. */
  public static final int BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MORE_BYTES = NONCE_BYTES + TAG_BITS / 8;

  /** To look the algorithm up costs more than a short value does, so each thread keeps it. */
  private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(GcmKey::cipher);

  private final SecretKey key;

  /**
   * @param key 32 random bytes
   */
  public GcmKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("A key has " + BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * @param context what the value is and whose; moved to another place it does not open there
   */
  public byte[] seal(byte[] plain, String context) {
    byte[] sealed = Arrays.copyOf(Tokens.randomBytes(NONCE_BYTES), plain.length + MORE_BYTES);
    try {
      Cipher cipher = begin(Cipher.ENCRYPT_MODE, sealed, context);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value cannot be sealed: " + context, e);
    }
  }

  /**
   * @throws Undecryptable if it was sealed with another key or in another context, or changed since
   */
  public byte[] open(byte[] sealed, String context) {
    if (sealed.length < MORE_BYTES) {
      throw new Undecryptable("An encrypted value cannot be used: " + context);
    }
    try {
      Cipher cipher = begin(Cipher.DECRYPT_MODE, sealed, context);
      return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new Undecryptable("An encrypted value cannot be used: " + context, e);
    }
  }

  private Cipher begin(int mode, byte[] sealed, String context) throws GeneralSecurityException {
    Cipher cipher = CIPHER.get();
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
