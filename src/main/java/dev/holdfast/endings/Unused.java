package dev.holdfast.endings;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A grant that nobody uses.
 *
 * @param since when it was used or decided about last, to the day
 * @param proposed when its person was asked whether she keeps it; null if she was not
 */
record Unused(UUID grant, PersonId person, String clientId, Instant since, Instant proposed) {}
