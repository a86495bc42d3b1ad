package dev.holdfast.admin;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.operators.ResetFactor;
import dev.holdfast.people.Role;
import dev.holdfast.sessions.OpenSession;
import java.util.List;

/**
 * How a person signs in, and what acts for her, as operators see it; nothing of her record.
 *
 * @param self whether it is the operator who looks, who does not shut herself out
 * @param groups the names of those that she is in
 * @param factors what she signs in with, in words
 * @param resets what of it an administrator can take away
 * @param apps the names of those that she allows something
 * @param csrf for the forms that change any of it
 */
record PersonAccount(
    List<LoginEmail> addresses,
    boolean active,
    Role role,
    boolean self,
    List<String> groups,
    List<String> factors,
    List<ResetFactor> resets,
    List<OpenSession> sessions,
    List<String> apps,
    String csrf) {}
