package dev.holdfast.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;

/**
 * A key pair that is ready to use.
 *
 * @param signsFrom from when it signs, until the next generation's time
 */
record SigningKey(
    SigningAlg alg,
    int generation,
    String kid,
    PublicKey publicKey,
    PrivateKey privateKey,
    Instant signsFrom) {}
