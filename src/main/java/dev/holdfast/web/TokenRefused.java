package dev.holdfast.web;

/**
 * An access token that is not taken, with what the challenge says of it (RFC 9449, section 7.1).
 */
public class TokenRefused extends SecurityException {

  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * @param error such as {@code invalid_token} or {@code use_dpop_nonce}
   * @param description a sentence for the client's developer, without quotes
   */
  public TokenRefused(String error, String description) {
    super(description);
    this.error = error;
  }

  String error() {
    return error;
  }
}
