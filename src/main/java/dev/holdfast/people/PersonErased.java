package dev.holdfast.people;

/** A person is being erased: whoever holds anything of hers removes it, in the same transaction. */
public record PersonErased(PersonId person) {}
