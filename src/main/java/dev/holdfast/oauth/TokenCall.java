package dev.holdfast.oauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.Binding;

/**
 * A request to the token endpoint.
 *
 * @param client who has shown that it is the one
 * @param binding what it has shown to hold, to which its tokens are bound
 */
record TokenCall(RegisteredClient client, Parameters form, Binding binding) {

  /**
   * @param key the thumbprint of the only key that may go on; null for any
   * @throws OAuthException {@code invalid_grant} if that is not the one shown
   */
  void requireKey(String key) {
    if (key != null && !key.equals(binding.key())) {
      throw new OAuthException(
          OAuthError.INVALID_GRANT,
          "It is bound to a key; send a DPoP proof of that key, and of no other.");
    }
  }

  /**
   * @param all what must be shown to go on
   * @throws OAuthException {@code invalid_grant} if something else was shown, or less
   */
  void require(Binding all) {
    requireKey(all.key());
    if (all.certificate() != null && !all.certificate().equals(binding.certificate())) {
      throw new OAuthException(
          OAuthError.INVALID_GRANT,
          "It is bound to a certificate; call over a connection with that certificate.");
    }
  }

  /** RFC 9449, section 5: a token that is bound to a key is of the type DPoP. */
  String tokenType() {
    return binding.key() == null ? "Bearer" : "DPoP";
  }

  /**
   * What whoever uses its refresh tokens must hold. Those of a client that shows who it is are
   * bound to the client (RFC 9449, section 5; RFC 8705, section 4).
   */
  Binding refreshBinding() {
    return client.isPublic() ? binding : Binding.NONE;
  }
}
