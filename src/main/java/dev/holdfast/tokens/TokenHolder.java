package dev.holdfast.tokens;

import dev.holdfast.dpop.DpopProof;
import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.web.TokenRefused;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether who sends a token holds the key that it is bound to (RFC 9449, section 7). */
@ApplicationScoped
public class TokenHolder {

  private final DpopProofs proofs;

  TokenHolder(DpopProofs proofs) {
    this.proofs = proofs;
  }

  /**
   * Nothing is asked of who sends a token that is bound to no key.
   *
   * @throws TokenRefused if the token is not sent as it has to be
   */
  public void require(RoutingContext context, AccessToken said, String token) {
    boolean withProof = SentToken.of(context).filter(SentToken::withProof).isPresent();
    if (said.thumbprint() == null && !withProof) {
      return;
    }
    if (said.thumbprint() == null) {
      throw invalid("The access token is bound to no key; send it as Bearer.");
    }
    if (!withProof) {
      throw invalid("The access token is bound to a key; send it as DPoP, with a proof.");
    }
    if (!proof(context, token).thumbprint().equals(said.thumbprint())) {
      throw invalid("The access token is bound to another key than that of the proof.");
    }
  }

  private DpopProof proof(RoutingContext context, String token) {
    try {
      return proofs.require(context, token);
    } catch (OAuthException refused) {
      throw new TokenRefused(refused.error().code(), refused.getMessage());
    }
  }

  private static TokenRefused invalid(String why) {
    return new TokenRefused("invalid_token", why);
  }
}
