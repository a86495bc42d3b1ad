package dev.holdfast.oauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;

/**
 * A request to the token endpoint.
 *
 * @param client who has shown that it is the one
 * @param thumbprint of the key that it has shown to hold (RFC 9449); null if none
 */
record TokenCall(RegisteredClient client, Parameters form, String thumbprint) {

  /**
   * @param key the thumbprint of the only key that may go on; null for any
   * @throws OAuthException {@code invalid_grant} if that is not the one shown
   */
  void requireKey(String key) {
    if (key != null && !key.equals(thumbprint)) {
      throw new OAuthException(
          OAuthError.INVALID_GRANT,
          "It is bound to a key; send a DPoP proof of that key, and of no other.");
    }
  }

  /** RFC 9449, section 5: a token that is bound to a key is of the type DPoP. */
  String tokenType() {
    return thumbprint == null ? "Bearer" : "DPoP";
  }

  /** The only key that may use its refresh tokens: others are bound to the client (section 5). */
  String refreshKey() {
    return client.isPublic() ? thumbprint : null;
  }
}
