package dev.holdfast.users;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.record.NewFact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become of a user; what is not named stays.
 *
 * @param username null if it stays, empty if she shall have none
 * @param email null if it stays
 * @param facts new values
 * @param gone names of facts that shall have no value
 * @param active null if it stays
 */
record UserChange(
    Optional<String> username,
    EmailAddress email,
    boolean emailVerified,
    List<NewFact> facts,
    Set<String> gone,
    Boolean active) {

  UserChange withoutEmail() {
    return new UserChange(username, null, false, facts, gone, active);
  }

  /** Whether it names an address that she has yet to verify. */
  boolean unverified() {
    return email != null && !emailVerified;
  }
}
