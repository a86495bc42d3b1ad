package dev.holdfast.ledger;

import dev.holdfast.people.PersonId;

/** Where somebody's chain ends. */
public record PersonHead(PersonId person, KnownHead head) {}
