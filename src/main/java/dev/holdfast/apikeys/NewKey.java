package dev.holdfast.apikeys;

import dev.holdfast.restrictions.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A key that somebody wants.
 *
 * @param expiresAt null for never
 */
public record NewKey(
    String name, Set<String> scopes, Instant expiresAt, List<Restriction> restrictions) {}
