package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.people.PersonId;
import java.time.Instant;

/**
 * What operators have said of a client.
 *
 * @param at when one approved of it last; null if none did
 * @param by who that was; null if it was at the command line
 * @param awaitsSince since when somebody is asked to look at it; null if nobody is
 * @param note why it, or a change of it, was rejected last; null if it was not
 * @param proposal what would be shown to people if it were approved: a JSON Merge Patch of what is;
 *     null if that is all the same
 */
public record Review(
    Instant at, PersonId by, Instant awaitsSince, String note, JsonNode proposal) {}
