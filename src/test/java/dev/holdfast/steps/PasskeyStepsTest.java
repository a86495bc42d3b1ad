package dev.holdfast.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Otp;
import dev.holdfast.testing.SoftAuthenticator;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passkeys as steps of a sign-in, and the browsers that need no code. */
@QuarkusTest
@ActivateRequestContext
class PasskeyStepsTest {

  private static final String PASSWORD = "tundra velvet 9 spoons";
  private static final String TOTP = "form[action$=/totp]";
  private static final String PASSKEY = "form[data-passkey=use]";
  private static final Device HERE = new Device("b", "Firefox on Linux", null);

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject People people;
  @Inject Sessions sessions;
  @Inject TotpFactors totp;

  private final SoftAuthenticator device = new SoftAuthenticator();
  private PersonId person;
  private String address;
  private String key;

  @BeforeEach
  void aPersonWithAnApp() {
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, PASSWORD);
    TotpSetup setup = totp.begin(person, Device.UNKNOWN);
    key = setup.key();
    assertTrue(totp.confirm(person, setup.id(), Otp.now(key), HERE));
    TestClock.advance(Duration.ofSeconds(30)); // the next code is another one
  }

  @Test
  void a_trusted_device_is_not_asked_again_until_it_is_revoked() {
    Visitor visitor = new Visitor();
    visitor.send(password(visitor).form(TOTP), "code", Otp.now(key), "trust", "yes");
    signOut(visitor);
    assertEquals("/me/apps", password(visitor).uri().getPath(), "no code");
    assertTrue(sessions.of(person).stream().anyMatch(one -> one.how().acr().equals("1fa")));
    Visitor elsewhere = new Visitor();
    assertFalse(password(elsewhere).page().select(TOTP).isEmpty());

    Visitor.Place page = visitor.open("/me/security/second-factor");
    visitor.send(page.form("form[action*=/devices/]"));
    signOut(visitor);
    assertFalse(password(visitor).page().select(TOTP).isEmpty());
  }

  @Test
  void a_passkey_signs_in_without_a_name_and_counts_as_two_factors() {
    passkey();
    Visitor visitor = new Visitor();
    Visitor.Place page = visitor.open("/sign-in?return=/me/apps");
    Visitor.Place end = visitor.send(page.form(PASSKEY), "response", used(visitor, page));
    assertEquals("/me/apps", end.uri().getPath());
    assertEquals("phr", sessions.of(person).get(0).how().acr());
    String log = visitor.open("/me/security/log").page().text();
    assertTrue(log.contains("Signed in, with a passkey"), log);
    assertTrue(sessions.of(person).get(0).how().amr().containsAll(List.of("hwk", "user", "mfa")));
  }

  @Test
  void a_passkey_of_another_browser_or_of_yesterday_is_refused() {
    passkey();
    Visitor visitor = new Visitor();
    Visitor.Place page = visitor.open("/sign-in?return=/me/apps");
    String answer = used(visitor, page);
    Visitor thief = new Visitor();
    Visitor.Place stolen = thief.open("/sign-in?return=/me/apps");
    Visitor.Place refused = thief.send(stolen.form(PASSKEY), "response", answer);
    assertEquals(400, refused.status());
    assertEquals("/me/apps", refused.form(PASSKEY).select("[name=return]").val());
    assertNull(thief.cookie("holdfast"));
    TestClock.advance(Duration.ofMinutes(6));
    assertEquals(400, visitor.send(page.form(PASSKEY), "response", answer).status());
    assertEquals(400, visitor.send(page.form(PASSKEY), "response", "").status());
    people.deactivate(person);
    Visitor.Place closed = visitor.send(page.form(PASSKEY), "response", used(visitor, page));
    assertTrue(closed.page().select("[data-message]").text().contains("was deactivated"));
    assertNull(visitor.cookie("holdfast"));
  }

  @Test
  void a_count_that_goes_back_is_refused_and_told_to_its_owner() {
    device.count = 7;
    passkey();
    Visitor visitor = new Visitor();
    Visitor.Place page = visitor.open("/sign-in?return=/me/security/log");
    Visitor.Place refused = visitor.send(page.form(PASSKEY), "response", used(visitor, page));
    assertEquals(400, refused.status());
    assertTrue(refused.page().select("[data-message]").text().contains("there may be a copy"));
    assertNull(visitor.cookie("holdfast"));
    device.count = 8;
    Visitor.Place log = visitor.send(page.form(PASSKEY), "response", used(visitor, page));
    assertTrue(log.page().text().contains("A passkey may have been copied"), log.page()::text);
  }

  @Test
  void a_passkey_can_follow_the_password_and_confirm_that_it_is_still_her() {
    passkey();
    Visitor visitor = new Visitor();
    Visitor.Place step = password(visitor);
    Visitor.Place end = visitor.send(step.form(PASSKEY), "response", used(visitor, step));
    assertEquals("/me/apps", end.uri().getPath());
    TestClock.advance(Duration.ofMinutes(15));
    Visitor.Place confirm = visitor.open("/sign-in/confirm?return=/me/apps&acr=phr");
    device.withUserHandle = false;
    Visitor.Place back = visitor.send(confirm.form(PASSKEY), "response", used(visitor, confirm));
    assertEquals("/me/apps", back.uri().getPath());
  }

  private void passkey() {
    Visitor visitor = new Visitor();
    visitor.send(password(visitor).form(TOTP), "code", Otp.now(key));
    Visitor.Place page = visitor.open("/me/security/passkeys");
    String options = visitor.open("/me/security/passkeys/options").answer().body();
    page = visitor.send(page.form("form[data-passkey=make]"), "response", device.create(options));
    assertEquals("done=added", page.uri().getQuery());
    TestClock.advance(Duration.ofMinutes(1));
  }

  private String used(Visitor visitor, Visitor.Place page) {
    String options = page.form(PASSKEY).attr("data-options");
    return device.get(visitor.open(options).answer().body());
  }

  private Visitor.Place begin(Visitor visitor) {
    Visitor.Place page = visitor.open("/sign-in?return=/me/apps");
    return visitor.send(page.form("form.sign-in"), "address", address);
  }

  private Visitor.Place password(Visitor visitor) {
    return visitor.send(begin(visitor).form("form[action$=/password]"), "password", PASSWORD);
  }

  private static void signOut(Visitor visitor) {
    visitor.send(visitor.open("/me/apps").form("form[action=/sign-out]"));
  }
}
