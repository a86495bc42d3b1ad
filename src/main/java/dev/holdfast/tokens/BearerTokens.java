package dev.holdfast.tokens;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * What SmallRye JWT asks when a request brings a bearer token: verified with our keys in this
 * process. Runs on a worker thread ({@code blocking-authentication}), as a key may have to be read.
 * Whether the token still stands is asked by {@link StandingFilter}.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens extends JWTCallerPrincipalFactory {

  private final AccessTokens tokens;

  BearerTokens(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
    return tokens
        .read(token)
        .filter(VerifiedToken::forUs)
        .orElseThrow(
            () -> new ParseException("The token is expired, not from here, or not for here"))
        .principal();
  }
}
