package dev.holdfast.accounts;

import java.time.Instant;

/**
 * A recovery that was asked for.
 *
 * @param dueAt from when on it can be finished
 * @param due whether that is now
 * @param unannounced whether it only waits for mails that tell of it and could not be sent yet
 */
record Waiting(Instant askedAt, Instant dueAt, boolean due, boolean unannounced) {}
