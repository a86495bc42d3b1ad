package dev.holdfast.notices;

import java.time.Duration;

/**
 * Something that a client is to be told.
 *
 * @param channel the name of a {@link Channel}
 * @param subject what the client knows the person by; empty if it is of nobody
 * @param body what the channel needs to tell it; never a value of a record, and at most 2,000
 *     characters
 * @param patience how long it is tried
 */
public record NewNotice(
    String channel, String clientId, String subject, String body, Duration patience) {}
