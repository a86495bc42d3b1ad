package dev.holdfast.sessions;

import dev.holdfast.people.PersonId;
import java.util.UUID;

/**
 * A session was ended before its time, by whomever: what was given for as long as it lasts ends in
 * the same transaction. One that merely expires is not ended.
 */
public record SessionEnded(PersonId person, UUID session) {}
