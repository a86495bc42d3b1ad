package dev.holdfast.tokens;

import java.time.Instant;

/**
 * A refresh token that somebody presents, as it is stored.
 *
 * @param successor the token that takes its place when it is used, or has taken it
 * @param expiresAt of this token; its family may end earlier
 * @param live neither it nor its family has expired or was ended; it may have been used
 */
public record PresentedToken(
    String hash, String successor, Family family, Instant expiresAt, boolean used, boolean live) {}
