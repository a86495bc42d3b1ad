package dev.holdfast.tokens;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What an access token says (RFC 9068, section 2.2).
 *
 * @param subject a person's public id, or for client credentials the client's
 * @param grantId the person's consent; null for client credentials
 * @param acr how strongly she had signed in; null for client credentials
 * @param authTime when; null for client credentials
 * @param familyId the authorization that it came from; null for client credentials
 */
public record AccessToken(
    String jti,
    String subject,
    String clientId,
    Set<String> scopes,
    UUID grantId,
    String acr,
    Instant authTime,
    String familyId,
    Instant issuedAt,
    Instant expiresAt) {}
