package dev.holdfast.passkeys;

/**
 * The passkey with which an account begins, verified, before it is anybody's.
 *
 * @param handle the user handle that its owner will have
 */
public record FirstPasskey(String handle, NewCredential made, Answered challenge) {}
