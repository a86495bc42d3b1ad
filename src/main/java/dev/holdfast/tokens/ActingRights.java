package dev.holdfast.tokens;

import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;

/**
 * Who acts in a person's name may do what she lets it do at this moment, and not when the token was
 * issued. What only reads her record is not looked at: it asks for the grant itself.
 */
@ApplicationScoped
class ActingRights {

  private final Grants grants;
  private final CurrentIdentityAssociation current;

  ActingRights(Grants grants, CurrentIdentityAssociation current) {
    this.grants = grants;
    this.current = current;
  }

  /**
   * Takes away what she does not allow any more.
   *
   * @param needed each of which opens what is called
   * @throws AuthenticationFailedException {@code invalid_token} if her grant does not stand
   * @throws ForbiddenException {@code insufficient_scope} if nothing is left that opens it
   */
  void require(AccessToken said, SecurityIdentity caller, Set<String> needed) {
    if (said.grantId() == null
        || needed.stream().noneMatch(Scopes.OF_MANAGING::contains)
        || Collections.disjoint(needed, said.scopes())) {
      return;
    }
    LiveGrant grant =
        grants
            .live(said.grantId())
            .filter(live -> said.actsFor(live.clientId()))
            .orElseThrow(() -> new AuthenticationFailedException("the grant does not stand"));
    Set<String> left = AccessToken.roles(grant.held(said.scopes()));
    if (Collections.disjoint(needed, left)) {
      throw new ForbiddenException("the grant does not allow it any more");
    }
    if (!left.containsAll(caller.getRoles())) {
      current.setIdentity(with(caller, left));
    }
  }

  private static SecurityIdentity with(SecurityIdentity caller, Set<String> roles) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(caller.getPrincipal())
        .addRoles(roles)
        .addCredentials(caller.getCredentials())
        .addAttributes(caller.getAttributes())
        .build();
  }
}
