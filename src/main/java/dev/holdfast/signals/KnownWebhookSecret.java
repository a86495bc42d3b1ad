package dev.holdfast.signals;

import java.time.Instant;

/**
 * What is told of the secret of a client's webhook.
 *
 * @param previousUntil until when the one before signs, too; null if it does not
 * @param goneSince when its address said that it takes nothing more; null if it did not
 */
public record KnownWebhookSecret(Instant createdAt, Instant previousUntil, Instant goneSince) {}
