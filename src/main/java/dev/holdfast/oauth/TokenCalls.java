package dev.holdfast.oauth;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.dpop.DpopProof;
import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who asks for a token, and which key it shall be bound to. */
@ApplicationScoped
class TokenCalls {

  private final ClientAuthentication authentication;
  private final DpopProofs proofs;

  TokenCalls(ClientAuthentication authentication, DpopProofs proofs) {
    this.authentication = authentication;
    this.proofs = proofs;
  }

  /**
   * A proof that lacks our nonce is told before anything is used up: the client sends the same
   * again, with another proof. What is used up is used by a client that is known.
   *
   * @throws OAuthException if client or proof do not count
   */
  TokenCall read(RoutingContext context, Parameters form) {
    Optional<DpopProof> proof = proofs.read(context);
    RegisteredClient client = authentication.require(context, form);
    if (proof.isEmpty() && client.get(Members.DPOP_BOUND)) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST,
          "The client is registered for tokens that are bound to its key: send a DPoP proof.");
    }
    proof.ifPresent(proofs::take);
    return new TokenCall(client, form, proof.map(DpopProof::thumbprint).orElse(null));
  }
}
