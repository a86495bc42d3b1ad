package dev.holdfast.tokens;

import dev.holdfast.dpop.DpopProof;
import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.mtls.ClientCertificate;
import dev.holdfast.mtls.ClientCertificates;
import dev.holdfast.protocol.OAuthException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Access tokens of ours that may be over: they open no record, and say which grant they were of.
 */
@ApplicationScoped
public class PastTokens {

  private final TokenReader reader;
  private final DpopProofs proofs;
  private final ClientCertificates certificates;

  PastTokens(TokenReader reader, DpopProofs proofs, ClientCertificates certificates) {
    this.reader = reader;
    this.proofs = proofs;
    this.certificates = certificates;
  }

  /**
   * What a token said that is sent in a form.
   *
   * @return empty if it was none of ours, the key that signed it is not in use any more, or who
   *     sends it does not show to hold what it was bound to
   * @throws OAuthException if a proof that is sent does not count
   */
  public Optional<AccessToken> of(RoutingContext context, String token) {
    return reader.past(token).filter(said -> holds(context, said.binding()));
  }

  private boolean holds(RoutingContext context, Binding binding) {
    boolean certificate =
        binding.certificate() == null
            || certificates
                .of(context)
                .map(ClientCertificate::thumbprint)
                .filter(binding.certificate()::equals)
                .isPresent();
    return certificate && (binding.key() == null || holdsKey(context, binding.key()));
  }

  /** As where tokens are asked for, the proof is one of this request (RFC 9449, section 5). */
  private boolean holdsKey(RoutingContext context, String key) {
    Optional<DpopProof> proof = proofs.read(context).filter(sent -> sent.thumbprint().equals(key));
    proof.ifPresent(proofs::take);
    return proof.isPresent();
  }
}
