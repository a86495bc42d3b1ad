package dev.holdfast.apikeys;

import dev.holdfast.restrictions.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A key, without what only its holder has.
 *
 * @param prefix how it begins
 * @param expiresAt null for never
 * @param lastUsedAt to the minute; null if not yet
 */
public record KnownKey(
    UUID id,
    String name,
    String prefix,
    Set<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    Instant lastUsedAt,
    List<Restriction> restrictions) {}
