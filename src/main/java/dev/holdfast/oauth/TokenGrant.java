package dev.holdfast.oauth;

import dev.holdfast.protocol.OAuthException;

/** A way to tokens; the token endpoint takes the one whose type was sent (RFC 6749, section 4). */
interface TokenGrant {

  /** One of {@link dev.holdfast.clients.GrantTypes}. */
  String type();

  /**
   * @param call of a client that may use this grant
   * @throws OAuthException if it gets none
   */
  TokenResponse redeem(TokenCall call);
}
