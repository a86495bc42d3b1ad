package dev.holdfast.ownapps;

import dev.holdfast.credentials.Codes;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import java.time.Clock;
import java.time.Duration;

/** An administrator who has signed in with a password and a code. */
public record StrongOperator(PersonId person, Visitor visitor) {

  private static final String PASSWORD = "tundra velvet 9 spoons";

  /** A new one, in a browser of her own. */
  public static StrongOperator make() {
    PersonId person = Issue.person(Role.ADMIN);
    String address = person + "@example.org";
    Clock clock = new TestClock();
    Issue.bean(LoginEmails.class)
        .addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    Issue.bean(Passwords.class).set(person, PASSWORD);
    TotpFactors factors = Issue.bean(TotpFactors.class);
    TotpSetup app = factors.begin(person, Device.UNKNOWN);
    if (!factors.confirm(person, app.id(), Codes.of(app, clock), Device.UNKNOWN)) {
      throw new IllegalStateException("the code was not taken");
    }
    TestClock.advance(Duration.ofSeconds(30));
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    place = visitor.send(place.form("form.sign-in"), "address", address);
    place = visitor.send(place.form("form[action$=/password]"), "password", PASSWORD);
    visitor.send(place.form("form[action$=/totp]"), "code", Codes.of(app, clock));
    return new StrongOperator(person, visitor);
  }
}
