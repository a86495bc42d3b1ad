package dev.holdfast.accounts;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.ValueType;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What every new account gets, in its voice's unit of work. */
@ApplicationScoped
class Founding {

  private final People people;
  private final LoginEmails emails;
  private final Facts facts;
  private final Passwords passwords;
  private final Clock clock;

  Founding(People people, LoginEmails emails, Facts facts, Passwords passwords, Clock clock) {
    this.people = people;
    this.emails = emails;
    this.facts = facts;
    this.passwords = passwords;
    this.clock = clock;
  }

  PersonId person(boolean operator) {
    PersonId person = people.add(operator).id();
    WelcomeLink.flush(); // what follows refers to her
    return person;
  }

  /**
   * She has shown that the address is hers, or who runs this instance says so.
   *
   * @return false if it is somebody else's
   */
  boolean email(PersonId person, EmailAddress email, Source source) {
    return emails.addVerified(person, email, source);
  }

  /** Notes what she is called as a fact that she herself asserts. */
  void name(PersonId person, String name) {
    if (!name.isEmpty()) {
      Instant now = clock.instant();
      NewFact fact = NewFact.of("name", FactValue.parse(ValueType.STRING, name), now, now);
      facts.add(Access.byPerson(person, "welcome"), person, List.of(fact));
    }
  }

  private static Source source(Arrival arrival) {
    return new Source(arrival.device().network(), arrival.device().name());
  }

  void arrive(PersonId person, Arrival arrival) {
    if (arrival.email() != null && !email(person, arrival.email(), source(arrival))) {
      throw new Problem(ProblemType.CONFLICT, "Somebody else has this address already.");
    }
    name(person, arrival.name());
    if (arrival.password() != null) {
      passwords.set(person, arrival.password());
    }
  }
}
