package dev.holdfast.accounts;

import java.time.Instant;

/**
 * A recovery that was asked for.
 *
 * @param dueAt from when on it can be finished
 * @param due whether that is now
 */
record Waiting(Instant askedAt, Instant dueAt, boolean due) {}
