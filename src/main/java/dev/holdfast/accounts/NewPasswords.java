package dev.holdfast.accounts;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.credentials.OwnNames;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Passwords that somebody chooses on one of our pages. */
@ApplicationScoped
class NewPasswords {

  private final Passwords passwords;
  private final OwnNames names;

  NewPasswords(Passwords passwords, OwnNames names) {
    this.passwords = passwords;
    this.names = names;
  }

  /** What is wrong with it, as a sentence for next to the field; or empty. */
  String fault(String typed, PersonId person) {
    return fault(typed, names.of(person));
  }

  /** The same for somebody who has no account yet. */
  String fault(String typed, Collection<String> ownNames) {
    if (typed == null || typed.isEmpty()) {
      return "Choose a password.";
    }
    return String.join(" ", passwords.faults(typed, ownNames));
  }

  /** Takes its time, so before the unit of work. */
  HashedPassword hash(String typed) {
    return passwords.hash(typed);
  }
}
