package dev.holdfast.mail;

import java.time.Instant;

/**
 * What is in the outbox.
 *
 * @param waiting how many mails
 * @param oldest since when the oldest waits; null if none does
 * @param attempts how often that one was tried
 * @param server where mails are handed over; empty if they are only looked at
 */
public record OutboxState(long waiting, Instant oldest, int attempts, String server) {}
