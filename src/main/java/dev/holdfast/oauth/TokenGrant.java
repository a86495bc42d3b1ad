package dev.holdfast.oauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;

/** A way to tokens; the token endpoint takes the one whose type was sent (RFC 6749, section 4). */
interface TokenGrant {

  /** One of {@link dev.holdfast.clients.GrantTypes}. */
  String type();

  /**
   * @param client who has shown that it is the one, and may use this grant
   * @throws OAuthException if it gets none
   */
  TokenResponse redeem(RegisteredClient client, Parameters form);
}
