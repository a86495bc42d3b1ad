package dev.holdfast.accounts;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.passkeys.FirstPasskeys;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.ValueType;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.Came;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What every new account gets, in its voice's unit of work. */
@ApplicationScoped
class Founding {

  private final LoginEmails emails;
  private final Facts facts;
  private final Passwords passwords;
  private final FirstPasskeys passkeys;
  private final Clock clock;

  Founding(
      LoginEmails emails, Facts facts, Passwords passwords, FirstPasskeys passkeys, Clock clock) {
    this.emails = emails;
    this.facts = facts;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /**
   * She has shown that the address is hers, or who runs this instance says so.
   *
   * @return false if it is somebody else's
   */
  boolean email(PersonId person, EmailAddress email, Source source) {
    return emails.addVerified(person, email, source);
  }

  /**
   * Notes what she is called as a fact that she herself asserts.
   *
   * @param came by which request; null if by none
   */
  void name(PersonId person, String name, Came came) {
    if (!name.isEmpty()) {
      Instant now = clock.instant();
      NewFact fact = NewFact.of("name", FactValue.parse(ValueType.STRING, name), now, now);
      facts.add(Access.byNewcomer(person, "welcome", came), person, List.of(fact));
    }
  }

  /**
   * @param email the address that her link was for; null if it knew none
   */
  void arrive(PersonId person, String email, Arrival arrival) {
    boolean hers =
        email == null
            || email(person, EmailAddress.parse(email).orElseThrow(), source(arrival.device()));
    if (!hers) {
      throw new Problem(ProblemType.CONFLICT, "Somebody else has this address already.");
    }
    name(person, arrival.name(), arrival.came());
    if (arrival.passkey() == null) {
      passwords.set(person, arrival.password());
    } else {
      passkeys.keep(person, arrival.passkey(), arrival.device());
    }
  }

  private static Source source(Device device) {
    return new Source(device.network(), device.name());
  }
}
