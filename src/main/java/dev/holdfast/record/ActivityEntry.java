package dev.holdfast.record;

import java.time.Instant;
import java.util.UUID;

/**
 * An activity as it is held.
 *
 * @param source the client that wrote it
 */
public record ActivityEntry(
    UUID id, String category, Instant time, String details, String source, Instant receivedAt)
    implements Entry {}
