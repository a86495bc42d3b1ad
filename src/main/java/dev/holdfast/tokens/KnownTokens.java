package dev.holdfast.tokens;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Knows the tokens that SmallRye JWT has verified before. It is asked first, and reads nothing, so
 * a token that comes again goes straight to the thread that answers; one that is new here is left
 * to SmallRye JWT.
 */
@ApplicationScoped
class KnownTokens implements IdentityProvider<TokenAuthenticationRequest> {

  private final AccessTokens tokens;

  KnownTokens(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before SmallRye JWT, whose priority is 0. */
  @Override
  public int priority() {
    return 1;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    String token = request.getToken().getToken();
    return Uni.createFrom()
        .item(
            tokens
                .remembered(token)
                .filter(VerifiedToken::forUs)
                .map(VerifiedToken::identity)
                .orElse(null));
  }
}
