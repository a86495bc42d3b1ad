package dev.holdfast.tokens;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * All tokens that came of one authorization.
 *
 * @param scopes what the person granted at the authorization
 * @param authentication how she had signed in
 * @param dpopKey the thumbprint of the only key that may refresh it (RFC 9449, section 5); or null
 * @param expiresAt when the last of its tokens ends, however often it is refreshed
 */
public record Family(
    String id,
    String clientId,
    PersonId person,
    UUID grantId,
    Set<String> scopes,
    Authentication authentication,
    String dpopKey,
    Instant expiresAt) {}
