package dev.holdfast.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.testing.Browser;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators' pages in a real browser. */
@QuarkusTest
@Tag("one-database")
class OperatorJourneyTest {
  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void an_operator_looks_at_a_person(int width) {
    try (Browser browser = Browser.ofWidth(width)) {
      Page page = browser.page();
      page.navigate("/");
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as the demo operator"))
          .click();
      page.waitForURL("**/people");
      browser.requireAccessible();
      page.locator("main a[href^='/people/']").first().click();
      page.waitForURL("**/people/*-*-*-*");
      browser.requireAccessible();
      String person = page.url().substring(page.url().lastIndexOf('/') + 1);
      page.navigate("/groups");
      page.getByLabel("Name").fill("Readers " + width);
      page.locator("main form button").click();
      page.waitForURL("**/groups/*-*");
      page.getByLabel("Add somebody").fill(person);
      page.locator("form[action$='/members'] button").click();
      page.locator("tbody tr").waitFor();
      browser.requireAccessible();
      page.navigate("/groups");
      browser.requireAccessible();
      page.navigate("/security");
      page.locator("tbody tr").first().waitFor();
      browser.requireAccessible();
      browser.picture("security-log-" + width);
      page.getByLabel("Person’s id").fill("nobody");
      page.getByLabel("Person’s id").press("Enter");
      page.locator("#fault").waitFor();
      browser.requireAccessible();
    }
  }
}
