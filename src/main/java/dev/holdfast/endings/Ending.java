package dev.holdfast.endings;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A grant that ends soon, of whose end its person wants to be told, and was not.
 *
 * @param whole whether all of it ends, and not only a part
 */
record Ending(UUID grant, PersonId person, String clientId, Instant end, boolean whole) {}
