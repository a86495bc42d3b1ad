package dev.holdfast.attempts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose an address is, asked in the same way for one that is nobody's. */
@ApplicationScoped
public class Owners {

  private static final PersonId NOBODY = new PersonId(0);

  private final LoginEmails emails;
  private final People people;

  Owners(LoginEmails emails, People people) {
    this.emails = emails;
    this.people = people;
  }

  /** Whether the address of an attempt is its person's at this moment; nobody's stays nobody's. */
  boolean still(OpenAttempt attempt) {
    PersonId now = EmailAddress.parse(attempt.address()).map(this::of).orElse(null);
    return attempt.person() == null || attempt.person().equals(now);
  }

  /** Null if it is nobody's, or of somebody who may not sign in. */
  public PersonId of(EmailAddress address) {
    PersonId owner = emails.owner(address).orElse(NOBODY);
    return people.find(owner).filter(KnownPerson::maySignIn).map(KnownPerson::id).orElse(null);
  }
}
