package dev.holdfast.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A training as it is held.
 *
 * @param source the client that wrote it
 */
public record TrainingEntry(
    UUID id, String name, String description, Instant time, String source, Instant receivedAt)
    implements Entry {}
