package dev.holdfast.rfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Codes;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OAuth 2.0 Step Up Authentication Challenge Protocol: what the authorization endpoint does. */
@QuarkusTest
class Rfc9470Test {

  private static final String GOOD = "tundra velvet 9 spoons";

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject TotpFactors totp;
  @Inject Clock clock;
  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts");
  private final Visitor visitor = new Visitor();
  private PersonId person;

  @BeforeEach
  void whoSignedInWithOneFactor() {
    person = PersonId.parse(Given.person()).orElseThrow();
    String address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, GOOD);
    Visitor.Place form = visitor.open("/sign-in?return=/me/apps");
    Visitor.Place step = visitor.send(form.form("form.sign-in"), "address", address);
    assertEquals("/me/apps", password(step).uri().getPath());
  }

  /** Section 4: acr_values. */
  @Test
  void a_stronger_sign_in_is_asked_for_and_then_the_request_goes_on() {
    var setup = totp.begin(person, Device.UNKNOWN);
    assertTrue(totp.confirm(person, setup.id(), Codes.of(setup, clock), Device.UNKNOWN));
    TestClock.advance(Duration.ofSeconds(30));
    Visitor.Place step = visitor.open(app.address(ask, "acr_values", "2fa"));
    assertTrue(step.uri().getPath().startsWith("/sign-in/step/"), step.uri()::toString);
    Visitor.Place second = password(step);
    Visitor.Place consent =
        visitor.send(second.form("form[action$=/totp]"), "code", Codes.of(setup, clock));
    assertTrue(consent.uri().getPath().startsWith("/consent/"), consent.uri()::toString);
    Visitor.Place again = visitor.open(app.address(ask, "acr_values", "2fa 1fa"));
    assertTrue(again.uri().getPath().startsWith("/consent/"), "it is strong enough now");
  }

  @Test
  void who_cannot_is_said_to_the_client() {
    Visitor.Place away = visitor.open(app.address(ask, "acr_values", "2fa"));
    assertEquals("unmet_authentication_requirements", FormFields.query(away.away()).get("error"));
    Visitor.Place silent = visitor.open(app.address(ask, "acr_values", "phr", "prompt", "none"));
    assertEquals("unmet_authentication_requirements", FormFields.query(silent.away()).get("error"));
  }

  /** Section 4: max_age. */
  @Test
  void a_fresher_sign_in_is_asked_for() {
    TestClock.advance(Duration.ofMinutes(6));
    Visitor.Place fresh = visitor.open(app.address(ask, "max_age", "600"));
    assertTrue(fresh.uri().getPath().startsWith("/consent/"), fresh.uri()::toString);
    Visitor.Place old = visitor.open(app.address(ask, "max_age", "300"));
    assertEquals("/sign-in", old.uri().getPath());
    Visitor.Place step = visitor.send(old.form("form.sign-in"), "address", person + "@example.org");
    assertTrue(password(step).uri().getPath().startsWith("/consent/"));
    Visitor.Place silent = visitor.open(app.address(ask, "max_age", "x"));
    assertEquals("invalid_request", FormFields.query(silent.away()).get("error"));
  }

  private Visitor.Place password(Visitor.Place step) {
    return visitor.send(step.form("form[action$=/password]"), "password", GOOD);
  }
}
