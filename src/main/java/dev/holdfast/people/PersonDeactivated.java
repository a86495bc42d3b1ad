package dev.holdfast.people;

/**
 * A person was deactivated: whoever keeps a way to act for her, a session or a family of tokens,
 * ends it in the same transaction. Her record stays.
 */
public record PersonDeactivated(PersonId person) {}
