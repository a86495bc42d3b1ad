package dev.holdfast.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Codes;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.RecoveryCodes;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second factor of a sign-in, in a browser without scripts. */
@QuarkusTest
class SecondStepTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final String TOTP = "form[action$=/totp]";
  private static final String RECOVERY = "form[action$=/recovery-code]";

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject TotpFactors totp;
  @Inject RecoveryCodes codes;
  @Inject Sessions sessions;
  @Inject Clock clock;
  private final Visitor visitor = new Visitor();
  private PersonId person;
  private String address;
  private TotpSetup app;
  private List<String> recovery;

  @BeforeEach
  void aPersonWithAnApp() {
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, GOOD);
    app = totp.begin(person, Device.UNKNOWN);
    assertTrue(totp.confirm(person, app.id(), Codes.of(app, clock), Device.UNKNOWN));
    recovery = codes.make(person, Device.UNKNOWN);
    TestClock.advance(Duration.ofSeconds(30));
  }

  @Test
  void a_password_alone_does_not_sign_in() {
    Visitor.Place step = password(visitor);
    assertNotNull(step.page().selectFirst("#code"));
    assertEquals("one-time-code", step.page().selectFirst("#code").attr("autocomplete"));
    assertNull(visitor.cookie("holdfast"));
    assertEquals(List.of(), sessions.of(person));
    assertEquals("/sign-in", visitor.open("/me/security").uri().getPath());
  }

  @Test
  void the_code_of_her_app_completes_it() {
    Visitor.Place step = password(visitor);
    Visitor.Place wrong = visitor.send(step.form(TOTP), "code", "12345");
    assertEquals(400, wrong.status());
    assertEquals("true", wrong.page().selectFirst("#code").attr("aria-invalid"));
    Visitor.Place end = visitor.send(wrong.form(TOTP), "code", Codes.of(app, clock));
    assertEquals("/me/security", end.uri().getPath());
    assertEquals("2fa", sessions.of(person).get(0).how().acr());
  }

  @Test
  void a_recovery_code_completes_it_once() {
    Visitor.Place end = visitor.send(password(visitor).form(RECOVERY), "code", recovery.get(0));
    assertEquals("/me/security", end.uri().getPath());
    Visitor other = new Visitor();
    Visitor.Place again = other.send(password(other).form(RECOVERY), "code", recovery.get(0));
    assertEquals(400, again.status());
    assertTrue(again.page().selectFirst("details").hasAttr("open"), "so that the fault is seen");
    assertEquals("true", again.page().selectFirst("#recovery-code").attr("aria-invalid"));
  }

  @Test
  void a_browser_that_she_trusts_is_not_asked_again() {
    visitor.send(password(visitor).form(TOTP), "code", Codes.of(app, clock), "trust", "yes");
    assertEquals("/me/security", password(visitor).uri().getPath());
    assertEquals("1fa", sessions.of(person).get(0).how().acr(), "trust is no factor");
    Visitor other = new Visitor();
    assertTrue(password(other).uri().getPath().startsWith("/sign-in/step/"));
    TestClock.advance(Duration.ofDays(31));
    assertTrue(password(visitor).uri().getPath().startsWith("/sign-in/step/"));
  }

  @Test
  void guesses_are_counted_whatever_attempt_they_come_from() {
    for (int i = 0; i < 5; i++) {
      Visitor thief = new Visitor();
      assertEquals(400, thief.send(password(thief).form(TOTP), "code", "000000").status());
    }
    Visitor.Place slow = visitor.send(password(visitor).form(TOTP), "code", Codes.of(app, clock));
    assertEquals(429, slow.status());
    assertNotNull(slow.header("Retry-After"));
    assertFalse(slow.page().selectFirst("#code-fault").text().isEmpty());
  }

  @Test
  void no_code_counts_before_the_password() {
    Visitor.Place form = visitor.open("/sign-in?return=/me/security");
    Visitor.Place step = visitor.send(form.form("form.sign-in"), "address", address);
    assertNull(step.page().selectFirst("#code"));
    String path = step.uri().getPath();
    String csrf = step.page().selectFirst("main [name=csrf]").val();
    var fields = dev.holdfast.testing.FormFields.of("csrf", csrf, "code", recovery.get(0));
    assertEquals(400, visitor.post(path + "/recovery-code", fields).status());
    assertEquals(10, codes.left(person), "nothing was used up");
  }

  private Visitor.Place password(Visitor who) {
    Visitor.Place form = who.open("/sign-in?return=/me/security");
    Visitor.Place step = who.send(form.form("form.sign-in"), "address", address);
    return who.send(step.form("form[action$=/password]"), "password", GOOD);
  }
}
