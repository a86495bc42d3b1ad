package dev.holdfast.tokens;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A code as it was issued.
 *
 * @param redirectUri null if the authorization request left it out
 * @param codeChallenge null if the authorization request had none
 * @param dpopKey the thumbprint of the only key that may redeem it; or null
 * @param authentication how she had signed in
 * @param nonce what the client sent along; null if nothing
 * @param idTokenClaims the standard claims that it wants in the ID token
 * @param resources what its tokens are for; empty if it did not say
 * @param familyId what its tokens belong to once it is redeemed
 */
public record IssuedCode(
    String hash,
    String clientId,
    PersonId person,
    UUID grantId,
    String redirectUri,
    String codeChallenge,
    String dpopKey,
    Set<String> scopes,
    Authentication authentication,
    String nonce,
    Set<String> idTokenClaims,
    Set<String> resources,
    String familyId,
    Instant expiresAt,
    boolean used) {}
