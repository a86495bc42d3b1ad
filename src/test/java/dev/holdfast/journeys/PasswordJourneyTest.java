package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
      desk.look("sign-in-address");
      page.getByLabel("Your e-mail address").fill(address);
      page.getByLabel("Your e-mail address").press("Enter");
      desk.look("sign-in-password");
      page.locator("#password").fill("not it");
      page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
      assertThat(page.locator("#password-fault")).containsText("do not belong together");
      desk.look("sign-in-wrong");
      page.locator("#password").fill(OLD);
      page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
      assertThat(page.locator("h1")).containsText("How you sign in");
      desk.look("security");
      changes(desk);
      page.navigate("/me/security/sessions");
      assertThat(page.locator("main")).containsText("You are signed in nowhere else");
      phone.page().navigate("/me/security");
      assertThat(phone.page().locator("h1")).containsText("Sign in");
      signIn(phone.page(), NEW);
      page.reload();
      desk.look("sessions");
      page.getByRole(AriaRole.BUTTON, named("Sign out everywhere else")).click();
      assertThat(page.locator("[role=status]")).containsText("Signed out");
      desk.look("sessions-ended");
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
    desk.look("password");
    page.locator("#password").fill("imani sørensen");
    page.getByRole(AriaRole.BUTTON, named("Change it")).click();
    assertThat(page.locator("#password-fault")).isVisible();
    desk.look("password-weak");
    page.locator("#password").fill(NEW);
    page.getByRole(AriaRole.BUTTON, named("Change it")).click();
    assertThat(page.locator("[role=status]")).containsText("Your new password is set");
    desk.look("password-done");
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
}
