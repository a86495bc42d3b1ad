package dev.holdfast.sessions;

import dev.holdfast.people.PersonId;

/** A session as operators see it: whose, and what her own list tells of it. */
public record SomeonesSession(PersonId person, OpenSession session) {}
