package dev.holdfast.accounts;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.passkeys.FirstPasskey;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.Came;

/**
 * What somebody who is welcome has chosen.
 *
 * @param name what she is called; or empty
 * @param password null if she has made a passkey
 * @param passkey null if she has chosen a password
 * @param device where she is
 * @param came by which request
 */
record Arrival(
    String name, HashedPassword password, FirstPasskey passkey, Device device, Came came) {}
