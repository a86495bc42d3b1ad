package dev.holdfast.emails;

import dev.holdfast.people.PersonId;

/**
 * An address was added to a person's, or removed: whoever finds people by theirs reads them again,
 * in the same transaction.
 */
public record EmailsChanged(PersonId person) {}
