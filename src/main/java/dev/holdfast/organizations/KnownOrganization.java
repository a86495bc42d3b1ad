package dev.holdfast.organizations;

import java.time.Instant;
import java.util.UUID;

/**
 * Who owns clients.
 *
 * @param name as people see it
 * @param website where it is at home; or null
 */
public record KnownOrganization(UUID id, String name, String website, Instant createdAt) {}
