package dev.holdfast.oauth;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.CertificateMembers;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.dpop.DpopProof;
import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.limits.ClientLimits;
import dev.holdfast.mtls.ClientCertificate;
import dev.holdfast.mtls.ClientCertificates;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.Binding;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who asks for a token, and what it shall be bound to. */
@ApplicationScoped
class TokenCalls {

  private final ClientAuthentication authentication;
  private final DpopProofs proofs;
  private final ClientCertificates certificates;
  private final ClientLimits limits;

  TokenCalls(
      ClientAuthentication authentication,
      DpopProofs proofs,
      ClientCertificates certificates,
      ClientLimits limits) {
    this.limits = limits;
    this.authentication = authentication;
    this.proofs = proofs;
    this.certificates = certificates;
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
    String certificate = certificate(context, client);
    if (proof.isPresent()) {
      boolean known = !client.isPublic() && !client.unreviewed();
      limits.requireSigned(context, client.clientId(), known);
      proofs.take(proof.get());
    }
    String key = proof.map(DpopProof::thumbprint).orElse(null);
    return new TokenCall(client, form, new Binding(key, certificate));
  }

  /** What its tokens are bound to if it is registered for that (RFC 8705, section 3.4). */
  private String certificate(RoutingContext context, RegisteredClient client) {
    if (!client.get(CertificateMembers.BOUND)) {
      return null;
    }
    return certificates
        .of(context)
        .map(ClientCertificate::thumbprint)
        .orElseThrow(
            () ->
                new OAuthException(
                    OAuthError.INVALID_REQUEST,
                    "The client is registered for tokens that are bound to its certificate: call"
                        + " over a connection with a client certificate."));
  }
}
