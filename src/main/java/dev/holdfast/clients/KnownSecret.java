package dev.holdfast.clients;

import java.time.Instant;

/**
 * A secret of a client, of which nobody can tell what it is.
 *
 * @param name what it is for, in its owner's words; may be empty
 * @param expiresAt null if it does not
 * @param lastUsedAt to the minute; null if it never was
 */
public record KnownSecret(
    String id, String name, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}
