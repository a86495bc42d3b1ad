package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import java.util.UUID;

/**
 * A person has corrected an activity or a training of hers: another entry stands in its place.
 * Whoever keeps something under the id of the one before moves it, in the same unit of work.
 */
public record EntryReplaced(PersonId person, UUID before, UUID now) {}
