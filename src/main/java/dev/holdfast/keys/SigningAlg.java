package dev.holdfast.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** How tokens are signed (RFC 7518, section 3.1; RFC 8037, section 3.1). */
public enum SigningAlg {
  ES256("ES256", "EC", "SHA-256"),
  RS256("RS256", "RSA", "SHA-256"),
  PS256("PS256", "RSA", "SHA-256"),
  /** Always with Ed25519, whose own hash is SHA-512. */
  EDDSA("EdDSA", "Ed25519", "SHA-512");

  private final String wireName;
  private final String keyType;
  private final String hash;

  SigningAlg(String wireName, String keyType, String hash) {
    this.wireName = wireName;
    this.keyType = keyType;
    this.hash = hash;
  }

  /**
   * @param wireName the RFC's name, of a client's registration
   */
  public static SigningAlg of(String wireName) {
    return valueOf(wireName.toUpperCase(java.util.Locale.ROOT));
  }

  /** The RFCs' names of all of them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(SigningAlg::wireName).toList();
  }

  /** The RFC's name, as in a JWT's header. */
  public String wireName() {
    return wireName;
  }

  /** The left half of a value's hash, as {@code at_hash} has it (OpenID Connect Core, 3.1.3.6). */
  public String halfHash(String value) {
    try {
      byte[] all =
          MessageDigest.getInstance(hash).digest(value.getBytes(StandardCharsets.US_ASCII));
      byte[] half = Arrays.copyOf(all, all.length / 2);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String keyType() {
    return keyType;
  }
}
