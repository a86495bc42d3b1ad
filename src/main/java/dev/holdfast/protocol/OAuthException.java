package dev.holdfast.protocol;

/** A refusal that OAuth's endpoints answer as RFC 6749, section 5.2, says: JSON for programs. */
public class OAuthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final OAuthError error;

  /**
   * @param description a sentence for the client's developer; it must give no secret away
   */
  public OAuthException(OAuthError error, String description) {
    super(printable(description), null, false, false);
    this.error = error;
  }

  public OAuthError error() {
    return error;
  }

  /** error_description may hold only %x20-21, %x23-5B and %x5D-7E (RFC 6749, appendix A.8). */
  private static String printable(String description) {
    return description.replace('"', '\'').replaceAll("[^\\x20-\\x5b\\x5d-\\x7e]", "?");
  }
}
