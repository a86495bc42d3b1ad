package dev.holdfast.keys;

/** How tokens are signed (RFC 7518, section 3.1). */
public enum SigningAlg {
  ES256("EC"),
  RS256("RSA");

  private final String keyType;

  SigningAlg(String keyType) {
    this.keyType = keyType;
  }

  String keyType() {
    return keyType;
  }
}
