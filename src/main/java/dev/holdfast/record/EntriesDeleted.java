package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * Entries of a person's record were deleted: whoever keeps a copy of them forgets it, in the same
 * transaction.
 */
public record EntriesDeleted(PersonId person, Set<UUID> entries) {}
