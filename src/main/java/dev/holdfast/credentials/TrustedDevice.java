package dev.holdfast.credentials;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which a person need not give a second factor.
 *
 * @param device with what, such as {@code Firefox on Linux}
 * @param network where it was trusted; or null
 */
public record TrustedDevice(
    UUID id, String device, String network, Instant trustedAt, Instant usedAt, Instant until) {}
