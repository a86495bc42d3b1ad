package dev.holdfast.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored mail, still encrypted.
 *
 * @param attempts how many were begun, this one included
 */
record DueMail(UUID id, String sealed, int attempts, Instant createdAt) {}
