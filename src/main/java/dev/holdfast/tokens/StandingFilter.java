package dev.holdfast.tokens;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A bearer token is only half: before any resource that asked for a role does anything, everything
 * that the token stands on must still stand, and whoever sends it must hold its key, else it is
 * {@code invalid_token} (RFC 6750, section 3.1). On the thread of the resource, which may read the
 * database.
 */
@ApplicationScoped
class StandingFilter {

  private final AccessTokens tokens;
  private final TokenStanding standing;
  private final TokenHolder holder;

  StandingFilter(AccessTokens tokens, TokenStanding standing, TokenHolder holder) {
    this.holder = holder;
    this.tokens = tokens;
    this.standing = standing;
  }

  /** Who is nobody here asked for no role. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public void check(RoutingContext context) {
    if (context.user() instanceof QuarkusHttpUser user
        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
      AccessToken said =
          tokens
              .read(token.getRawToken())
              .map(VerifiedToken::said)
              .filter(standing::stands)
              .orElseThrow(
                  () ->
                      new AuthenticationFailedException("what the token stands on does not stand"));
      holder.require(context, said, token.getRawToken());
    }
  }
}
