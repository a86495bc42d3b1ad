package dev.holdfast.directory;

import dev.holdfast.people.PersonId;

/**
 * A person is filled in who came before there was a directory: whoever knows her by a name of its
 * own says it, in the same transaction.
 */
public record FilledIn(PersonId person) {}
