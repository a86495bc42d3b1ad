package dev.holdfast.people;

import java.util.UUID;

/**
 * A group that operators have made.
 *
 * @param secondFactor whether its members must sign in with two factors
 * @param members how many there are
 */
public record KnownGroup(UUID id, String name, boolean secondFactor, long members) {}
