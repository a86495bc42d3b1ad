package dev.holdfast.sessions;

import dev.holdfast.people.PersonId;

/** A person has signed in; what must not outlast that ends in the same transaction. */
public record SessionStarted(PersonId person) {}
