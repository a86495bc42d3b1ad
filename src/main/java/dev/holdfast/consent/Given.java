package dev.holdfast.consent;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * What a person decided on a client's question.
 *
 * @param scopes what she allows; at least one
 * @param declined what was asked for too
 * @param until null until she withdraws it
 */
public record Given(
    PersonId person, String clientId, Set<String> scopes, Set<String> declined, Instant until) {}
