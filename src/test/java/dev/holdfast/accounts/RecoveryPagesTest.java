package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the second step of a sign-in to a second factor that is removed, as browsers do it. */
@QuarkusTest
class RecoveryPagesTest {

  private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  private final String address = "lost-" + System.nanoTime() + "@mail.example";
  private PersonId person;

  @Inject LoginEmails emails;
  @Inject Passwords passwords;
  @Inject TotpFactors totp;

  @BeforeEach
  void somebodyWithTwoFactors() {
    person = PersonId.parse(Given.person()).orElseThrow();
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, WelcomePagesTest.PASSWORD);
    totp.adopt(person, KEY);
  }

  @Test
  void who_has_shown_the_first_factor_asks_waits_and_goes_on() {
    Visitor ada = new Visitor();
    Visitor.Place page = ada.open(lost(firstFactor(ada)));
    page = ada.send(page.form("form[action$=/ask]"));
    assertTrue(page.page().text().contains("now wait"), page.page().text());
    assertTrue(page.page().select("main form").isEmpty());
    TestClock.advance(Duration.ofHours(72));
    assertEquals("/sign-in", ada.open(page.uri().toString()).uri().getPath(), "too old an attempt");
    page = ada.open(lost(firstFactor(ada)));
    page = ada.send(page.form("form[action$=/finish]"));
    assertTrue(page.page().text().contains("is removed"), page.page().text());
    assertFalse(totp.has(person));
    assertEquals("/me/apps", firstFactor(ada).uri().getPath());
  }

  @Test
  void nobody_else_can_ask() {
    Visitor ada = new Visitor();
    String link = lost(firstFactor(ada));
    assertEquals("/sign-in", new Visitor().open(link).uri().getPath(), "another browser");
    Visitor stranger = new Visitor();
    Visitor.Place step = begin(stranger);
    String attempt = step.uri().getPath().replaceFirst(".*/", "");
    Visitor.Place refused = stranger.open("/account-recovery?attempt=" + attempt);
    assertEquals("/sign-in", refused.uri().getPath(), "no first factor");
    Visitor.Place page = ada.open(link);
    assertEquals(403, ada.send(page.form("form[action$=/ask]"), "csrf", "x").status());
  }

  private Visitor.Place firstFactor(Visitor visitor) {
    Visitor.Place step = begin(visitor);
    return visitor.send(
        step.form("form[action$=/password]"), "password", WelcomePagesTest.PASSWORD);
  }

  private Visitor.Place begin(Visitor visitor) {
    Visitor.Place form = visitor.open("/sign-in?return=/me/apps");
    return visitor.send(form.form("form:has(#address)"), "address", address);
  }

  private static String lost(Visitor.Place step) {
    return step.page().select("a[href*=account-recovery]").attr("href");
  }
}
