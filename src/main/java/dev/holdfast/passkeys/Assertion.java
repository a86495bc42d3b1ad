package dev.holdfast.passkeys;

/** What an authenticator says at the use of a passkey, verified. */
record Assertion(long signCount, boolean backedUp) {}
