package dev.holdfast.accounts;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.sessions.Device;

/**
 * What somebody who is welcome has chosen.
 *
 * @param name what she is called; or empty
 * @param email null if the link knows her address
 * @param password null if she chooses a passkey
 * @param device where she is
 */
record Arrival(String name, EmailAddress email, HashedPassword password, Device device) {}
