package dev.holdfast.tokens;

import dev.holdfast.dpop.DpopProof;
import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.mtls.ClientCertificate;
import dev.holdfast.mtls.ClientCertificates;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.web.TokenRefused;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether who sends a token holds what it is bound to (RFC 9449, section 7; RFC 8705, section 3).
 */
@ApplicationScoped
public class TokenHolder {

  private final DpopProofs proofs;
  private final ClientCertificates certificates;

  TokenHolder(DpopProofs proofs, ClientCertificates certificates) {
    this.certificates = certificates;
    this.proofs = proofs;
  }

  /**
   * Nothing is asked of who sends a token that is bound to nothing.
   *
   * @throws TokenRefused if the token is not sent as it has to be
   */
  public void require(RoutingContext context, AccessToken said, String token) {
    requireCertificate(context, said.binding().certificate());
    requireKey(context, said.binding().key(), token);
  }

  private void requireCertificate(RoutingContext context, String bound) {
    if (bound == null) {
      return;
    }
    String shown = certificates.of(context).map(ClientCertificate::thumbprint).orElse(null);
    if (!bound.equals(shown)) {
      throw invalid(
          "The access token is bound to another certificate than that of the connection.");
    }
  }

  private void requireKey(RoutingContext context, String bound, String token) {
    boolean withProof = SentToken.of(context).filter(SentToken::withProof).isPresent();
    if (bound == null && !withProof) {
      return;
    }
    if (bound == null) {
      throw invalid("The access token is bound to no key; send it as Bearer.");
    }
    if (!withProof) {
      throw invalid("The access token is bound to a key; send it as DPoP, with a proof.");
    }
    if (!proof(context, token).thumbprint().equals(bound)) {
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
