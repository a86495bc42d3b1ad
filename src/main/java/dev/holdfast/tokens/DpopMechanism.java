package dev.holdfast.tokens;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Takes tokens by the scheme {@code DPoP}, which SmallRye JWT does not know; they are read as those
 * by {@code Bearer}. The proof is asked for by {@link StandingFilter}.
 */
@ApplicationScoped
class DpopMechanism implements HttpAuthenticationMechanism {

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager all) {
    return SentToken.of(context)
        .filter(SentToken::withProof)
        .map(sent -> new TokenAuthenticationRequest(new JsonWebTokenCredential(sent.token())))
        .map(request -> HttpSecurityUtils.setRoutingContextAttribute(request, context))
        .map(all::authenticate)
        .orElse(Uni.createFrom().nullItem());
  }

  /** None: the answer to 401 is written by {@code ProblemAnswers}. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }
}
