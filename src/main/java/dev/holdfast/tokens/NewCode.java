package dev.holdfast.tokens;

import dev.holdfast.people.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * What a code stands for and is bound to.
 *
 * @param redirectUri as it was sent to the authorization endpoint; null if it was left out
 * @param codeChallenge the S256 challenge; null if the client may do without PKCE and did
 * @param dpopKey the thumbprint of the only key that may redeem it (RFC 9449, section 10); or null
 * @param scopes what the person granted
 * @param authentication how she signed in
 * @param nonce what the client sent along; null if nothing
 * @param idTokenClaims the standard claims that it wants in the ID token
 * @param resources what its tokens are for; empty if it did not say
 */
public record NewCode(
    String clientId,
    PersonId personId,
    UUID grantId,
    String redirectUri,
    String codeChallenge,
    String dpopKey,
    Set<String> scopes,
    Authentication authentication,
    String nonce,
    Set<String> idTokenClaims,
    Set<String> resources) {}
