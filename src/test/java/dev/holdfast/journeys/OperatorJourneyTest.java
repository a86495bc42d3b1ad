package dev.holdfast.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.testing.Browser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
      page.waitForURL("**/admin");
      browser.look("dashboard");
      page.navigate("/admin/people");
      browser.requireAccessible();
      page.locator("main a[href^='/admin/people/']").first().click();
      page.waitForURL("**/people/*-*-*-*");
      browser.requireAccessible();
      String person = page.url().substring(page.url().lastIndexOf('/') + 1);
      page.navigate("/admin/groups");
      page.getByLabel("Name").fill("Readers " + width);
      page.locator("main form button").click();
      page.waitForURL("**/groups/*-*");
      page.getByLabel("Add somebody").fill(person);
      page.locator("form[action$='/members'] button").click();
      page.locator("tbody tr").waitFor();
      browser.requireAccessible();
      page.navigate("/admin/groups");
      browser.requireAccessible();
      page.navigate("/admin/security-log");
      page.locator("tbody tr").first().waitFor();
      browser.requireAccessible();
      browser.picture("security-log-" + width);
      page.getByLabel("Person’s id").fill("nobody");
      page.getByLabel("Person’s id").press("Enter");
      page.locator("#fault").waitFor();
      browser.requireAccessible();
    }
  }

  /** Light and dark, on a desk and on a phone. */
  @Test
  void every_page_of_the_administration_can_be_used_by_everybody() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate("/");
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as the demo operator"))
          .click();
      page.waitForURL("**/admin");
      for (String name :
          List.of(
              "people",
              "invitations",
              "sessions",
              "clients",
              "organizations",
              "audit-log",
              "keys",
              "settings")) {
        page.navigate("/admin/" + name);
        browser.look("admin-" + name);
      }
      page.navigate("/admin/clients/one?id=demo-app");
      browser.look("admin-client");
      page.navigate("/admin/people");
      page.locator("tbody a").first().click();
      page.locator("#changes").waitFor();
      browser.look("admin-person");
    }
  }
}
