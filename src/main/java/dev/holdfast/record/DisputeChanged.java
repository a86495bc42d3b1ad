package dev.holdfast.record;

import dev.holdfast.people.PersonId;

/**
 * A person says that an entry is not right, or takes that back; fired in the unit of work in which
 * she does.
 *
 * @param source who wrote the entry
 * @param stands whether she disputes it from now on
 */
public record DisputeChanged(
    PersonId person, DisputedEntry disputed, String source, boolean stands) {}
