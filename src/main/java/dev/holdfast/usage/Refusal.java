package dev.holdfast.usage;

import java.time.Instant;

/**
 * Requests of a client that were refused, for one and the same reason within about a second.
 *
 * @param at the last of them
 * @param times how many
 * @param keyId the key that they came with; null if none
 * @param address from where; null if that is not known
 * @param status such as 403
 * @param reason for the client's owner: a sentence
 * @param restriction the id of the restriction that refused; null if none did
 */
public record Refusal(
    Instant at,
    long times,
    String keyId,
    String method,
    String path,
    String address,
    int status,
    String reason,
    String restriction) {}
