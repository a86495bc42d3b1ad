package dev.holdfast.tokens;

import dev.holdfast.web.NeededScopes;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A bearer token is only half: before any resource that asked for a role does anything, {@link
 * TokenGuard} is asked, and {@link ActingRights} of who acts in her name. On the thread of the
 * resource, which may read the database.
 */
@ApplicationScoped
class StandingFilter {

  private final TokenGuard guard;
  private final ActingRights rights;
  private final ResourceInfo resource;

  StandingFilter(TokenGuard guard, ActingRights rights, ResourceInfo resource) {
    this.rights = rights;
    this.guard = guard;
    this.resource = resource;
  }

  /** Who is nobody here asked for no role; an API key is none of ours. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public void check(RoutingContext context) {
    if (context.user() instanceof QuarkusHttpUser user
        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
        && token.getRawToken() != null) {
      Set<String> needed = NeededScopes.of(resource);
      AccessToken said = guard.require(context, token.getRawToken(), () -> needed);
      rights.require(said, user.getSecurityIdentity(), needed);
    }
  }
}
