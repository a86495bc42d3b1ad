package dev.holdfast.credentials;

import dev.holdfast.people.PersonId;

/**
 * A person has chosen a password, or another one: whoever keeps something that rests on the one
 * before, or on her having none, ends it in the same transaction.
 */
public record PasswordChanged(PersonId person) {}
