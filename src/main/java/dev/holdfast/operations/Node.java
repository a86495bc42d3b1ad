package dev.holdfast.operations;

import java.time.Instant;

/**
 * A process that serves this database.
 *
 * @param self whether it is the one that answers
 */
record Node(String version, Instant startedAt, Instant seenAt, boolean self) {}
