package dev.holdfast.oauth;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * What SmallRye JWT asks when a request brings a bearer token: verified with our keys in this
 * process, and only if all that it stands on still stands. Runs on a worker thread ({@code
 * blocking-authentication}), before any role is asked for.
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
        .verify(token)
        .orElseThrow(() -> new ParseException("The token is expired, revoked or not from here"))
        .principal();
  }
}
