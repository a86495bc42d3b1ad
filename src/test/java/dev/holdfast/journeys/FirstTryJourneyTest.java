package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody does who has just started it, in a real browser, at a desk and on a phone. */
@QuarkusTest
@Tag("one-database")
class FirstTryJourneyTest {
  private static final int DESK = 1280;
  private static final int PHONE = 390;

  @ParameterizedTest
  @ValueSource(ints = {DESK, PHONE})
  void from_the_start_page_to_what_was_shared(int width) {
    try (Browser browser = Browser.ofWidth(width)) {
      Page page = browser.page();
      page.navigate("/");
      browser.requireAccessible();
      page.getByRole(AriaRole.LINK, named("Open the test app")).click();
      browser.requireAccessible();
      page.getByRole(AriaRole.BUTTON, pressed("Start")).click();
      browser.requireAccessible();
      String person = Given.person(Map.of("given_name", "Nora"));
      signInAs(page, person);
      assertTrue(page.url().contains("/consent/"), page.url());
      browser.requireAccessible();
      page.locator("label[for=scope-facts]").click();
      page.locator("label[for=scope-training]").click();
      page.locator("button[name=decision][value=allow]").click();
      page.waitForURL("**/test-oauth/callback?**");
      assertEquals(
          List.of("200", "403, refused", "200"),
          page.locator("h3:has-text(\"Read the\") .badge").allInnerTexts());
      browser.requireAccessible();
      withdraws(browser);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {DESK, PHONE})
  void an_app_that_is_not_known_leads_nowhere(int width) {
    try (Browser browser = Browser.ofWidth(width)) {
      Page page = browser.page();
      page.navigate("/api/oauth/authorize?client_id=nobody&redirect_uri=https://evil.example/");
      assertTrue(page.url().contains("/api/oauth/authorize"), page.url());
      browser.requireAccessible();
      page.navigate("/nothing-is-here");
      browser.requireAccessible();
    }
  }

  /** She withdraws it, and the app's very next read is refused. */
  private static void withdraws(Browser browser) {
    Page page = browser.page();
    String result = page.url();
    page.navigate("/me/apps");
    browser.requireAccessible();
    page.locator("summary:has-text(\"Withdraw\")").click();
    browser.requireAccessible();
    page.locator("button.danger").click();
    page.waitForLoadState();
    browser.requireAccessible();
    page.navigate(result);
    page.locator("button[value=read]").click();
    page.waitForURL("**/test-oauth/result");
    assertEquals(
        "401, not accepted", page.locator("h3:has-text(\"Read the\") .badge").last().innerText());
  }

  private static void signInAs(Page page, String person) {
    page.locator("#person-id").fill(person);
    page.locator("div:has(> #person-id) button").click();
    page.waitForLoadState();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions pressed(String name) {
    return named(name).setExact(true);
  }
}
