package dev.holdfast.passkeys;

/**
 * A credential that an authenticator has just made, verified.
 *
 * @param id in base64url
 * @param data the attested credential data, base64url
 * @param maker the name of the product that keeps it; null if that is not known
 */
record NewCredential(
    String id,
    String data,
    long signCount,
    boolean backupEligible,
    boolean backedUp,
    String transports,
    String maker) {}
