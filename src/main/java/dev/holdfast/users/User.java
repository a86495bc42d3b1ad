package dev.holdfast.users;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.people.KnownPerson;
import java.util.List;
import java.util.Map;

/**
 * A person as an account.
 *
 * @param username null if she has none
 * @param name what she is called, for operators; else null
 * @param email the primary one, or one that waits to be verified; null if she has none
 * @param facts what is known of her profile, by the names of the facts
 * @param groups the names of her groups
 */
record User(
    KnownPerson person,
    String username,
    String name,
    LoginEmail email,
    Map<String, String> facts,
    List<String> groups) {

  String fact(Claim claim) {
    return facts.get(claim.fact());
  }
}
