package dev.holdfast.dpop;

import java.time.Instant;

/**
 * A proof whose signature and content were checked; whether it comes a second time was not yet.
 *
 * @param thumbprint of the key whose possession it shows (RFC 7638, SHA-256)
 * @param target the address that it is for
 * @param until from when on it is too old to be used at all
 */
public record DpopProof(String thumbprint, String target, String jti, Instant until) {}
