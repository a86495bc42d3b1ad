package dev.holdfast.oauth;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;

/**
 * A token whose signature was checked: what it says, and the same as MicroProfile JWT's principal.
 */
record VerifiedToken(AccessToken said, JWTCallerPrincipal principal) {}
