package dev.holdfast.ledger;

import dev.holdfast.people.PersonId;

/**
 * A line that is ready but for its place in the chain.
 *
 * @param body sealed
 * @param look what it has in common with those that say the same, see {@link OwnLooks#key}
 */
record Draft(PersonId person, byte[] commitment, byte[] body, String look) {}
