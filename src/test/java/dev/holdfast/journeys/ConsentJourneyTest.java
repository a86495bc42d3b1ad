package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's way in a real browser: sign-in, consent, her apps. */
@QuarkusTest
@Tag("one-database")
class ConsentJourneyTest {

  private static final Pattern CALLBACK = Pattern.compile(".*/test-oauth/callback\\?.*");
  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts activities training offline_access");

  @Test
  void a_person_allows_something_and_takes_it_back() {
    try (Browser browser = Browser.ofWidth(1280)) {
      Page page = browser.page();
      signIn(browser);
      browser.look("consent");
      assertEquals(0, page.locator("input[type=checkbox]:checked").count(), "nothing is ticked");
      page.getByLabel("Your facts").check();
      page.getByLabel("Your training").check();
      browser.look("consent-ticked");
      page.locator("button[value=allow]").click();
      page.waitForURL(CALLBACK);
      assertTrue(answer(page).containsKey("code"), "Chromium followed the form to the app");

      page.navigate("/me/apps");
      browser.look("apps");
      assertThat(page.locator("article .pairs").first()).containsText("Facts, training");
      page.locator("summary.button").first().click();
      browser.look("apps-withdraw");
      page.locator("button.danger").first().click();
      assertThat(page.locator("[role=status]")).containsText("Withdrawn");
      browser.look("apps-withdrawn");
      page.getByText("Sign out").click();
      assertThat(page.locator("h1")).containsText("shared only as you allow");
    }
  }

  @Test
  void a_stray_enter_decides_nothing() {
    try (Browser browser = Browser.ofWidth(390)) {
      Page page = browser.page();
      signIn(browser);
      String here = page.url();
      page.getByLabel("Your facts").check();
      page.getByLabel("Your facts").press("Enter");
      page.waitForTimeout(300);
      assertEquals(here, page.url());
      page.locator("button[value=deny]").click();
      page.waitForURL(CALLBACK);
      assertEquals("access_denied", answer(page).get("error"));
    }
  }

  @Test
  void more_is_asked_for_later() {
    try (Browser browser = Browser.ofWidth(1280)) {
      Page page = browser.page();
      page.navigate(app.address(App.ask("facts")));
      signInAs(page, "Noor");
      page.getByLabel("Your facts").check();
      page.locator("button[value=allow]").click();
      page.waitForURL(CALLBACK);
      page.navigate(app.address(ask));
      assertThat(page.getByLabel("Your facts")).isChecked();
      assertThat(page.getByLabel("Your training")).not().isChecked();
      browser.look("consent-more");
      page.getByText("Not you?").click();
      assertThat(page.locator("h1")).containsText("Sign in");
      signInAs(page, "Ines");
      assertThat(page.getByLabel("Your facts")).not().isChecked();
    }
  }

  @Test
  void the_other_pages_are_accessible_too() {
    try (Browser browser = Browser.ofWidth(1280)) {
      Page page = browser.page();
      page.navigate("/");
      browser.look("start");
      page.navigate("/no-such-page");
      browser.look("problem-404");
      page.navigate(app.address(ask, "client_id", "nobody"));
      page.locator("summary").click();
      browser.look("oauth-error");
      page.navigate("/api/oauth/authorize/resume/1");
      browser.look("request-over");
      page.navigate("/me/apps");
      page.locator(".picker button").last().click();
      browser.look("apps-empty");
      page.navigate("/consent/01a1fe1c-3c80-7880-8ffe-a85158e2bdf1");
      browser.look("consent-over");
    }
  }

  /** As somebody new, whom no other test has let use the app. */
  private void signIn(Browser browser) {
    Page page = browser.page();
    page.navigate(app.address(ask));
    browser.look("sign-in");
    signInAs(page, "Noor");
    assertThat(page.locator("h1")).containsText("asks to read parts of your record");
  }

  private static void signInAs(Page page, String givenName) {
    String person = Given.person(Map.of("given_name", givenName, "birthdate", "1985-12-10"));
    page.getByLabel("Somebody else, by id").fill(person);
    page.getByLabel("Somebody else, by id").press("Enter");
  }

  private static Map<String, String> answer(Page page) {
    return FormFields.query(URI.create(page.url()));
  }
}
