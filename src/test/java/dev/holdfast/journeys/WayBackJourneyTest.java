package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.credentials.Codes;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.Groups;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Otp;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What she allows an app is remembered, so the last form of the sign-in leads straight to it, on
 * another site: Chromium follows only where the form's page says that it may.
 */
@QuarkusTest
@Tag("one-database")
class WayBackJourneyTest {

  private static final String GOOD = "tundra velvet 9 spoons";

  @Inject LoginEmails emails;
  @Inject Passwords passwords;
  @Inject TotpFactors totp;
  @Inject Groups groups;
  @Inject Clock clock;
  private final App.Ask ask = App.ask("facts");
  private App app;
  private PersonId person;
  private String address;

  @BeforeEach
  void aPersonWhoLetsAnAppReadHerFacts() {
    app = Issue.client();
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, GOOD);
    Issue.grant(app, person, "facts", null);
  }

  @Test
  void from_a_password() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate(app.address(ask));
      address(page);
      leadsToTheApp(page, () -> password(page));
    }
  }

  @Test
  void from_a_second_factor_that_the_app_asks_for() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate("/sign-in?return=/me/security");
      address(page);
      password(page);
      page.waitForURL("**/me/security");
      TotpSetup setup = totp.begin(person, Device.UNKNOWN);
      assertTrue(totp.confirm(person, setup.id(), Codes.of(setup, clock), Device.UNKNOWN));
      TestClock.advance(Duration.ofSeconds(30));
      page.navigate(app.address(ask, "acr_values", "2fa"));
      password(page);
      page.locator("#code").fill(Codes.of(setup, clock));
      leadsToTheApp(page, () -> page.locator("#code").press("Enter"));
    }
  }

  @Test
  void from_a_mailed_link() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate(app.address(ask));
      address(page);
      button(page, "Mail me a link and a code");
      page.locator("#mail-code").waitFor();
      page.navigate(Mailbox.newest(address).link());
      leadsToTheApp(page, () -> button(page, "Sign in"));
    }
  }

  @Test
  void from_setting_up_a_second_factor() {
    groups.join(groups.add("Staff " + UUID.randomUUID(), true).orElseThrow(), person);
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate(app.address(ask));
      address(page);
      password(page);
      button(page, "Begin");
      String key = page.locator("code.key").textContent().replace(" ", "");
      page.locator("#code").fill(Otp.now(key));
      leadsToTheApp(page, () -> page.locator("#code").press("Enter"));
    }
  }

  private void leadsToTheApp(Page page, Runnable last) {
    Request request = page.waitForRequest(url -> url.url().startsWith(app.redirectUri()), last);
    assertTrue(request.url().contains("code="), request.url());
  }

  private void address(Page page) {
    page.locator("#address").fill(address);
    page.locator("#address").press("Enter");
    page.locator("#password").waitFor();
  }

  private static void password(Page page) {
    page.locator("#password").fill(GOOD);
    page.locator("#password").press("Enter");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
