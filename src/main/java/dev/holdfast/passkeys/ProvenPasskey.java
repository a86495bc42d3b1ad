package dev.holdfast.passkeys;

import dev.holdfast.people.PersonId;
import java.util.UUID;

/**
 * Somebody has shown that she holds a passkey, and its authenticator has verified that she is its
 * user (by PIN, finger or face): two factors at once.
 *
 * @param bound whether the key cannot leave the device
 */
public record ProvenPasskey(PersonId person, UUID passkey, String name, boolean bound) {}
