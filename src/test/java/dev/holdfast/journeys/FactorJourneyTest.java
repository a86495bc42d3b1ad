package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Otp;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passkeys and the second factor in a real browser, looked at by axe-core. */
@QuarkusTest
@Tag("one-database")
class FactorJourneyTest {

  private static final String PASSWORD = "tundra velvet 9 spoons";

  @Inject LoginEmails emails;
  @Inject Passwords passwords;
  private String address;

  @BeforeEach
  void aPersonWithAPassword() {
    PersonId person =
        PersonId.parse(Given.person(Map.of("given_name", "Imani", "family_name", "Sørensen")))
            .orElseThrow();
    address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, PASSWORD);
  }

  @Test
  void a_passkey_is_made_used_by_button_and_autofill_and_removed() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      Authenticator authenticator = new Authenticator(page);
      signIn(page);
      page.getByRole(AriaRole.LINK, named("Passkeys")).click();
      browser.look("passkeys-none");
      page.getByLabel("Name, to tell it from others").fill("Laptop");
      page.getByRole(AriaRole.BUTTON, named("Add a passkey")).click();
      assertThat(page.locator("[role=status]")).containsText("Added");
      assertEquals(1, authenticator.credentials());
      browser.look("passkeys");
      page.getByRole(AriaRole.BUTTON, named("Add a passkey")).click();
      page.getByRole(AriaRole.BUTTON, named("Confirm with a passkey")).click();
      page.waitForURL("**/me/security/passkeys");
      page.getByRole(AriaRole.BUTTON, named("Add a passkey")).click();
      assertThat(page.locator("[data-message]")).containsText("There is a passkey of yours");
      browser.look("passkeys-refused");

      authenticator.answers(false);
      signOut(page);
      page.navigate("/sign-in?return=/me/security");
      browser.look("sign-in-passkey");
      authenticator.answers(true);
      page.getByRole(AriaRole.BUTTON, named("Sign in with a passkey")).click();
      assertThat(page.locator("h1")).containsText("How you sign in");

      signOut(page);
      page.navigate("/sign-in?return=/me/security/log");
      assertThat(page.locator("h1")).containsText("Security log");
      browser.look("log");

      page.navigate("/me/security/passkeys");
      page.locator("summary", new Page.LocatorOptions().setHasText("Remove")).click();
      browser.look("passkeys-remove");
      page.getByRole(AriaRole.BUTTON, named("Remove now")).click();
      assertThat(page.locator("main")).containsText("You have none yet");
    }
  }

  @Test
  void an_account_begins_with_a_passkey_made_on_the_welcome_page() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      Authenticator authenticator = new Authenticator(page);
      page.navigate("/sign-up");
      page.getByLabel("Your e-mail address").fill("new-" + address);
      page.getByRole(AriaRole.BUTTON, named("Send the mail")).click();
      page.waitForURL("**/sign-up/sent");
      page.navigate(Mailbox.newest("new-" + address).link());
      browser.look("welcome");
      page.getByLabel("Your name").fill("Ada Lovelace");
      page.getByRole(AriaRole.BUTTON, named("Use a passkey instead")).click();
      page.waitForURL("**/me/security");
      assertEquals(1, authenticator.credentials());
      assertThat(page.locator("body")).containsText("Ada Lovelace");
    }
  }

  @Test
  void an_app_is_set_up_asked_for_and_its_codes_stand_in() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      signIn(page);
      page.getByRole(AriaRole.LINK, named("Second factor")).click();
      browser.look("second-factor-none");
      page.getByRole(AriaRole.BUTTON, named("Set up an app")).click();
      page.locator("summary").click();
      browser.look("app-setup");
      assertEquals(
          true, page.evaluate("document.querySelector('img.qr').naturalWidth > 100"), "a picture");
      String key = page.locator("code.key").textContent().replace(" ", "");
      page.getByLabel("Six digits").fill("123");
      page.getByRole(AriaRole.BUTTON, named("Turn it on")).click();
      assertThat(page.locator("#code-fault")).isVisible();
      browser.look("app-setup-wrong");
      page.getByLabel("Six digits").fill(Otp.now(key));
      page.getByRole(AriaRole.BUTTON, named("Turn it on")).click();
      assertThat(page.locator("h1")).containsText("Your recovery codes");
      browser.look("recovery-codes");
      TestClock.advance(Duration.ofSeconds(30)); // the next code is another one
      List<String> codes = page.locator(".codes li").allTextContents();
      page.getByRole(AriaRole.LINK, named("I have kept them")).click();

      asked(browser, key);
      trusted(browser, codes);
    }
  }

  private void asked(Browser browser, String key) {
    Page page = browser.page();
    signOut(page);
    password(page);
    assertThat(page.locator("h1")).containsText("One more step");
    browser.look("step-code");
    page.getByLabel("The code that your authenticator app shows").fill("000000");
    page.keyboard().press("Enter");
    assertThat(page.locator("#code-fault")).isVisible();
    browser.look("step-code-wrong");
    page.getByLabel("The code that your authenticator app shows").fill(Otp.now(key));
    page.getByLabel("Trust this device for 30 days").check();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("How you sign in");
    page.getByRole(AriaRole.LINK, named("Second factor")).click();
    browser.look("second-factor");
  }

  private void trusted(Browser browser, List<String> codes) {
    Page page = browser.page();
    signOut(page);
    password(page);
    assertThat(page.locator("h1")).containsText("How you sign in");
    page.navigate("/me/security/second-factor");
    page.getByText("Do not trust").click();
    signOut(page);
    password(page);
    page.locator("summary").click();
    page.getByLabel("One of your recovery codes").fill(codes.get(3));
    browser.look("step-recovery-code");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("How you sign in");
  }

  private void signIn(Page page) {
    password(page);
    assertThat(page.locator("h1")).containsText("How you sign in");
  }

  private void password(Page page) {
    page.navigate("/sign-in?return=/me/security");
    page.getByLabel("Your e-mail address").fill(address);
    page.getByLabel("Your e-mail address").press("Enter");
    page.locator("#password").fill(PASSWORD);
    page.locator("#password").press("Enter");
    page.waitForURL(url -> !url.endsWith("/password"));
  }

  private static void signOut(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    page.waitForURL("**/");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Chromium's own virtual authenticator, with a user who is always there. */
  private static final class Authenticator {
    private final CDPSession protocol;
    private final String id;

    Authenticator(Page page) {
      protocol = page.context().newCDPSession(page);
      protocol.send("WebAuthn.enable");
      JsonObject options = new JsonObject();
      options.addProperty("protocol", "ctap2");
      options.addProperty("ctap2Version", "ctap2_1");
      options.addProperty("transport", "internal");
      options.addProperty("hasResidentKey", true);
      options.addProperty("hasUserVerification", true);
      options.addProperty("isUserVerified", true);
      options.addProperty("automaticPresenceSimulation", true);
      JsonObject request = new JsonObject();
      request.add("options", options);
      id =
          protocol
              .send("WebAuthn.addVirtualAuthenticator", request)
              .get("authenticatorId")
              .getAsString();
    }

    int credentials() {
      return protocol.send("WebAuthn.getCredentials", of()).getAsJsonArray("credentials").size();
    }

    void answers(boolean enabled) {
      JsonObject request = of();
      request.addProperty("enabled", enabled);
      protocol.send("WebAuthn.setAutomaticPresenceSimulation", request);
    }

    private JsonObject of() {
      JsonObject request = new JsonObject();
      request.addProperty("authenticatorId", id);
      return request;
    }
  }
}
