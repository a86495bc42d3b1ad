package dev.holdfast.oidc;

import dev.holdfast.sessions.How;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What an ID token tells of a sign-in.
 *
 * @param at when she showed who she is
 * @param how by what
 * @param session the session that it began, or null
 * @param nonce what the client sent along, to know its own request by; null if nothing
 * @param claims the standard claims that were asked for in the ID token itself
 */
public record IdTokenContent(Instant at, How how, UUID session, String nonce, Set<String> claims) {}
