package dev.holdfast.accounts;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Passwords that somebody chooses on one of our pages. */
@ApplicationScoped
class NewPasswords {

  private final Passwords passwords;
  private final LoginEmails emails;
  private final Facts facts;

  NewPasswords(Passwords passwords, LoginEmails emails, Facts facts) {
    this.passwords = passwords;
    this.emails = emails;
    this.facts = facts;
  }

  /** Her name and addresses, which others would try first. */
  List<String> ownNames(PersonId person) {
    Access access = Access.byHoldfast("names that are no password");
    return Stream.concat(
            Stream.of(facts.displayName(access, person)),
            emails.of(person).stream().map(email -> email.address().toString()))
        .toList();
  }

  /** What is wrong with it, as a sentence for next to the field; or empty. */
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
