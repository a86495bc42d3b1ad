package dev.holdfast.apikeys;

import dev.holdfast.restrictions.Guard;
import dev.holdfast.restrictions.Restricted;
import dev.holdfast.web.NeededScopes;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds what is sent with a key to what restricts the key, and the client if it is a client's. */
@ApplicationScoped
class KeyFilter {

  private final Guard guard;
  private final KeyUses uses;
  private final ResourceInfo resource;

  KeyFilter(Guard guard, KeyUses uses, ResourceInfo resource) {
    this.guard = guard;
    this.uses = uses;
    this.resource = resource;
  }

  /** Which of the two was meant is not guessed (RFC 6750, section 2). */
  @ServerRequestFilter(preMatching = true)
  public void requireOne(RoutingContext context) {
    if (SentKey.besideAnother(context)) {
      throw new Problem(
          ProblemType.INVALID_INPUT, "Send a token or one API key, not several of them at once.");
    }
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public void check(RoutingContext context) {
    if (context.user() instanceof QuarkusHttpUser user
        && user.getSecurityIdentity().getPrincipal() instanceof KeyPrincipal principal) {
      VerifiedKey key = principal.key();
      guard.require(
          context,
          Restricted.of(key.subject(), true, key.restrictions(), key.ofClient()),
          () -> NeededScopes.of(resource));
      uses.used(key.id(), key.lastUsedAt());
    }
  }
}
