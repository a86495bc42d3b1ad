package dev.holdfast.crypto;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast")
interface CryptoConfig {

  /**
   * {@code HOLDFAST_ENCRYPTION_KEYS}: {@code id:base64 of 32 bytes}, with commas; the first
   * encrypts.
   */
  Optional<String> encryptionKeys();

  /** {@code SESSION_SECRET}: signs cookies and forms; 32 characters or more, random. */
  Optional<String> sessionSecret();
}
