package dev.holdfast.oauth;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proof Key for Code Exchange, S256 (RFC 7636). */
final class Pkce {

  /** RFC 7636, section 4.1. */
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private Pkce() {}

  /**
   * Checks the verifier against what the code is bound to (RFC 7636, section 4.6).
   *
   * @param challenge null if the authorization request had none
   */
  static void verify(String challenge, Optional<String> verifier) {
    if (challenge == null) {
      if (verifier.isPresent()) {
        // RFC 9700, section 2.1.1: somebody may have cut the challenge out of the request.
        throw refused(
            "A code_verifier was sent, but the authorization request had no code_challenge.");
      }
      return;
    }
    if (verifier.isEmpty()) {
      throw refused("The code_verifier is missing.");
    }
    if (!VERIFIER.matcher(verifier.get()).matches()) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST,
          "The code_verifier must be of 43 to 128 letters, digits, and . _ ~ -");
    }
    if (!Tokens.same(challenge, Tokens.hash(verifier.get()))) {
      throw refused("The code_verifier does not belong to the code_challenge.");
    }
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_GRANT, why);
  }
}
