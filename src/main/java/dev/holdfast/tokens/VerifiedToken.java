package dev.holdfast.tokens;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;

/**
 * A token whose signature was checked: what it says, the same as MicroProfile JWT's principal, and
 * as who calls, with its scopes as roles.
 */
public record VerifiedToken(
    AccessToken said, JWTCallerPrincipal principal, SecurityIdentity identity) {

  static VerifiedToken of(AccessToken said, JWTCallerPrincipal principal) {
    SecurityIdentity identity =
        QuarkusSecurityIdentity.builder().setPrincipal(principal).addRoles(said.scopes()).build();
    return new VerifiedToken(said, principal, identity);
  }
}
