package dev.holdfast.endings;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/** A grant that ends soon, of whose end its person wants to be told, and was not. */
record Ending(UUID grant, PersonId person, String clientId, Instant end) {}
