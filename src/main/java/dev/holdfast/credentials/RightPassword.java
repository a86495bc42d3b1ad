package dev.holdfast.credentials;

import dev.holdfast.people.PersonId;
import java.time.Instant;

/**
 * Somebody has shown a person's password.
 *
 * @param setAt when she had chosen it
 */
public record RightPassword(PersonId person, Instant setAt) {}
