package dev.holdfast.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A developer registers a client in a real browser, and her app uses it. */
@QuarkusTest
@Tag("one-database")
class ConsoleJourneyTest {

  private static final String REDIRECT = "https://club.example/callback";
  private final Team team = new Team("Team " + UUID.randomUUID());

  @Test
  void from_an_organization_to_a_token() {
    try (Browser browser = Browser.wide()) {
      Page page = browser.page();
      page.navigate("/console");
      page.locator("#person-id").fill(team.developer.person().toString());
      page.keyboard().press("Enter");
      page.waitForURL("**/console");
      browser.look("console-organizations");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Team")).first().click();
      page.waitForURL("**/console/organizations/*");
      browser.look("console-empty");
      page.getByText("Register a client").click();
      page.waitForURL("**/new-client");
      browser.look("console-new-client");
      page.locator("#client_name").fill("Reading club");
      page.locator("#purpose").fill("Suggest books that fit your training.");
      page.locator("#redirect_uris").fill("club.example/callback");
      page.locator("[name=scope][value=facts]").check();
      click(page, "Register it");
      page.locator("#redirect_uris-fault").waitFor();
      browser.look("console-fault");
      page.locator("#redirect_uris").fill(REDIRECT);
      click(page, "Register it");
      page.getByText("The client is registered.").waitFor();
      browser.look("console-client");
      String id = page.locator("dl.pairs dd code").first().innerText();
      App app = new App(id, page.locator(".notice.good pre").innerText().strip(), REDIRECT);
      uses(app);
      restricts(browser, id);
      page.navigate("/console/clients/" + id + "/change");
      browser.look("console-change");
      page.navigate("/console/organizations/" + team.id);
      browser.look("console-clients");
      page.navigate("/console/organizations/" + team.id + "/people");
      browser.look("console-people");
      page.navigate("/console/organizations/" + team.id + "/audit-log");
      browser.look("console-audit-log");
    }
  }

  private static void restricts(Browser browser, String id) {
    Page page = browser.page();
    page.navigate("/console/clients/" + id);
    page.getByText("Access restrictions and refusals").click();
    page.waitForURL("**/access");
    browser.look("console-access-empty");
    page.getByText("From where", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**/new/ip");
    page.locator("#cidr").fill("203.0.113.0/33");
    click(page, "Add it");
    page.locator("#cidr-fault").waitFor();
    browser.look("console-restriction-fault");
    page.locator("#cidr").fill("203.0.113.0/24");
    click(page, "Add it");
    page.waitForURL("**/access");
    page.locator("#address").fill("198.51.100.1");
    click(page, "Try it");
    page.getByText("It would be refused with 403.").waitFor();
    browser.look("console-access");
    page.navigate("/console/clients/" + id + "/api-keys");
    browser.look("console-api-keys");
    page.navigate("/console/clients/" + id + "/usage");
    browser.look("console-usage");
  }

  /** A member lets it read; a stranger is not asked. */
  private void uses(App app) {
    App.Ask ask = App.ask("facts");
    String token =
        app.exchange(ask, app.code(ask, team.viewer.person().toString())).path("access_token");
    assertNotNull(token);
    App.me(token, "facts").then().statusCode(200);
    Visitor stranger = new Visitor();
    Visitor.Place place = stranger.open(app.address(App.ask("facts")));
    String id = Given.person(Map.of("given_name", "Eve"));
    place = stranger.send(place.form("main form:has(input[name=person])"), "person", id);
    assertEquals(403, place.status());
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
