package dev.holdfast.crypto;

import dev.holdfast.platform.RunMode;
import java.util.Optional;

/** Encrypts as it was done before a rotation, and under a key that was lost. */
public final class OtherKeys {

  /** Encrypts nothing new in tests, but is set there ({@code TestInstance}). */
  public static final String OLD = "old:b2xkLWtleS1vZi10ZXN0cy1vZi0zMi1ieXRlcy0tISE=";

  private static final String LOST = "lost:bG9zdC1rZXktb2YtdGVzdHMtb2YtMzItYnl0ZXMtLSE=";

  private OtherKeys() {}

  public static String encryptOld(byte[] plain, String context) {
    return of(OLD).encrypt(plain, context);
  }

  public static String encryptLost(byte[] plain, String context) {
    return of(LOST).encrypt(plain, context);
  }

  private static Encryption of(String keys) {
    CryptoConfig config =
        new CryptoConfig() {
          @Override
          public Optional<String> encryptionKeys() {
            return Optional.of(keys);
          }

          @Override
          public Optional<String> sessionSecret() {
            return Optional.empty();
          }
        };
    return new Encryption(config, new RunMode());
  }
}
