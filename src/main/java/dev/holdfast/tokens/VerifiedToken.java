package dev.holdfast.tokens;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;

/**
 * A token whose signature was checked: what it says, the same as MicroProfile JWT's principal, and
 * as who calls, with its scopes as roles.
 *
 * @param forUs whether it opens anything here (RFC 9068, section 4)
 */
public record VerifiedToken(
    AccessToken said, JWTCallerPrincipal principal, SecurityIdentity identity, boolean forUs) {

  static VerifiedToken of(AccessToken said, JWTCallerPrincipal principal, boolean forUs) {
    SecurityIdentity identity =
        QuarkusSecurityIdentity.builder().setPrincipal(principal).addRoles(said.roles()).build();
    return new VerifiedToken(said, principal, identity, forUs);
  }
}
