package dev.holdfast.oauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.tokens.AccessTokens;
import dev.holdfast.tokens.RevokedTokens;
import dev.holdfast.tokens.TokenFamilies;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A client gives a token back (RFC 7009): a refresh token ends with its family, an access token
 * alone. The form of a token says which it is, so the hint is not needed.
 */
@ApplicationScoped
class Revocation {

  private final AccessTokens accessTokens;
  private final RevokedTokens revoked;
  private final TokenFamilies families;

  Revocation(AccessTokens accessTokens, RevokedTokens revoked, TokenFamilies families) {
    this.accessTokens = accessTokens;
    this.revoked = revoked;
    this.families = families;
  }

  /** Does nothing for a token that is unknown or over already (RFC 7009, section 2.2). */
  void revoke(RegisteredClient client, String token) {
    accessTokens
        .verify(token)
        .ifPresent(
            found -> {
              requireOwn(client, found.said().clientId());
              revoked.add(found.said());
            });
    families
        .find(token)
        .ifPresent(
            found -> {
              requireOwn(client, found.family().clientId());
              families.end(found.family().id());
            });
  }

  /** RFC 7009, section 2.1: only the client that it was issued to. */
  private static void requireOwn(RegisteredClient client, String owner) {
    if (!client.clientId().equals(owner)) {
      throw new OAuthException(OAuthError.INVALID_GRANT, "The token was issued to another client.");
    }
  }
}
