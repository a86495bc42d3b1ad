package dev.holdfast.organizations;

import dev.holdfast.actors.Actor;
import java.util.UUID;

/**
 * An organization is being deleted: whoever keeps anything of its own ends it, in the same
 * transaction.
 */
public record OrganizationDeleted(UUID organization, Actor by) {}
