package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Passwords and sessions in a real browser, looked at by axe-core. */
@QuarkusTest
@Tag("one-database")
class PasswordJourneyTest {

  private static final String OLD = "tundra velvet 9 spoons";
  private static final String NEW = "granite umbrella sings low";

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
    passwords.set(person, OLD);
  }

  @Test
  void a_person_signs_in_changes_her_password_and_signs_the_others_out() {
    try (Browser phone = Browser.narrow();
        Browser desk = Browser.wide()) {
      signIn(phone.page(), OLD);
      Page page = desk.page();
      page.navigate("/me/security");
      look(desk, "sign-in-address");
      page.getByLabel("Your e-mail address").fill(address);
      page.getByLabel("Your e-mail address").press("Enter");
      look(desk, "sign-in-password");
      page.locator("#password").fill("not it");
      page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
      assertThat(page.locator("#password-fault")).containsText("do not belong together");
      look(desk, "sign-in-wrong");
      page.locator("#password").fill(OLD);
      page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
      assertThat(page.locator("h1")).containsText("How you sign in");
      look(desk, "security");
      changes(desk);
      page.navigate("/me/security/sessions");
      assertThat(page.locator("main")).containsText("You are signed in nowhere else");
      phone.page().navigate("/me/security");
      assertThat(phone.page().locator("h1")).containsText("Sign in");
      signIn(phone.page(), NEW);
      page.reload();
      look(desk, "sessions");
      page.getByRole(AriaRole.BUTTON, named("Sign out everywhere else")).click();
      assertThat(page.locator("[role=status]")).containsText("Signed out");
      look(desk, "sessions-ended");
    }
  }

  @Test
  void what_is_typed_can_be_looked_at() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate("/sign-in");
      page.getByLabel("Your e-mail address").fill(address);
      page.getByLabel("Your e-mail address").press("Enter");
      page.locator("#password").fill(OLD);
      assertEquals("password", page.locator("#password").getAttribute("type"));
      page.locator("[data-show]").click();
      assertEquals("text", page.locator("#password").getAttribute("type"));
      browser.requireAccessible();
      page.locator("[data-show]").click();
      assertEquals("password", page.locator("#password").getAttribute("type"));
    }
  }

  private static void changes(Browser desk) {
    Page page = desk.page();
    page.getByRole(AriaRole.LINK, named("Password")).click();
    look(desk, "password");
    page.locator("#password").fill("imani sørensen");
    page.getByRole(AriaRole.BUTTON, named("Change it")).click();
    assertThat(page.locator("#password-fault")).isVisible();
    look(desk, "password-weak");
    page.locator("#password").fill(NEW);
    page.getByRole(AriaRole.BUTTON, named("Change it")).click();
    assertThat(page.locator("[role=status]")).containsText("Your new password is set");
    look(desk, "password-done");
  }

  private void signIn(Page page, String password) {
    page.navigate("/sign-in?return=/me/security");
    page.getByLabel("Your e-mail address").fill(address);
    page.getByLabel("Your e-mail address").press("Enter");
    page.locator("#password").fill(password);
    page.locator("#password").press("Enter");
    assertThat(page.locator("h1")).containsText("How you sign in");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Accessible, light and dark, on a desk and on a phone; and a picture of each. */
  private static void look(Browser browser, String name) {
    Page page = browser.page();
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      for (int wide : new int[] {390, 1280}) {
        page.setViewportSize(wide, 900);
        browser.requireAccessible();
        String file = name + "-" + wide + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", file)));
      }
    }
  }
}
