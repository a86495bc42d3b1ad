package dev.holdfast.admin;

import dev.holdfast.emails.LoginEmail;
import java.util.List;

/**
 * How a person signs in, as operators see it.
 *
 * @param self whether it is the operator who looks, who does not shut herself out
 * @param csrf for the form that changes whether she may
 */
record PersonAccount(
    List<LoginEmail> addresses, boolean active, boolean operator, boolean self, String csrf) {}
