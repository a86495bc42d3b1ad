package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.people.PersonId;
import java.time.Instant;

/**
 * A change of what people are shown of a client; before and after in the names of RFC 7591.
 *
 * @param by null if it was the client itself, or the command line
 */
public record ShownChange(Instant at, PersonId by, JsonNode before, JsonNode after) {}
