package dev.holdfast.sessions;

import dev.holdfast.people.PersonId;
import java.util.UUID;

/**
 * A browser is being signed out; what stands on its session ends with it, in the same transaction.
 *
 * @param session as in {@link OpenSession}
 */
public record SessionEnded(PersonId person, UUID session) {}
