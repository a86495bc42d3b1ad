package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person at home: what is held of her, and who saw it, in a real browser. */
@QuarkusTest
@Tag("one-database")
class HomeJourneyTest {

  private final String id = Given.person();

  @Test
  void a_person_writes_corrects_and_deletes_what_is_held_of_her() {
    try (Browser browser = Browser.narrow()) {
      Page page = browser.page();
      signIn(page);
      browser.look("record-empty");
      page.getByText("Write the first one").click();
      browser.look("record-fact-choice");
      page.getByLabel("What is it?").selectOption("birthdate");
      page.getByText("Go on").click();
      page.getByLabel("Birthdate").fill("1815-12-10");
      page.getByText("Write it").click();
      assertThat(page.locator("[role=alert]")).hasText("Nobody alive was born then.");
      browser.look("record-fact-refused");
      page.getByLabel("Birthdate").fill("1985-12-10");
      page.getByText("Write it").click();
      assertThat(page.locator(".value")).hasText("10 December 1985");
      others();
      correct(browser);
      mark(browser);
      entries(browser);
    }
  }

  @Test
  void a_person_sees_who_saw_what_and_checks_it() {
    try (Browser browser = Browser.narrow()) {
      Page page = browser.page();
      signIn(page);
      page.navigate("/me");
      browser.look("home-empty");
      page.navigate("/me/ledger");
      browser.look("ledger-first");
      page.navigate("/me/apps");
      browser.look("apps-empty");
      others();
      reads();
      page.navigate("/me");
      browser.look("home-overview");
      page.getByText("Every figure").click();
      browser.look("home-figures");
      apps(browser);
      ledger(browser);
    }
  }

  private void apps(Browser browser) {
    Page page = browser.page();
    page.getByText("Apps").first().click();
    assertThat(page.locator(".cards article").first()).containsText("in the last four weeks");
    browser.look("home-apps");
    page.getByText("what it did").first().click();
    assertThat(page.locator("#who")).hasValue("demo-app");
    page.navigate("/me/apps");
    page.getByText("See and change it").first().click();
    browser.look("home-app");
  }

  private void ledger(Browser browser) {
    Page page = browser.page();
    page.locator("nav.sections").getByText("Ledger").click();
    page.locator(".timeline summary").first().click();
    browser.look("ledger-all");
    page.getByLabel("Look for").fill("birthdate");
    page.getByLabel("Who").selectOption("!me");
    page.getByText("What, when, and under which permission").click();
    browser.look("ledger-fields");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".timeline p").first()).containsText("birthdate");
    page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).isVisible();
    page.navigate("/me/ledger?q=nothing-like-it");
    assertThat(page.locator("main")).containsText("There is no such line.");
    browser.look("ledger-none");
    page.navigate("/me/ledger?from=2026-02-02&to=2026-02-01");
    assertThat(page.locator("[role=alert]")).hasText("The last day is before the first one.");
    browser.look("ledger-refused");
    page.navigate("/me/ledger");
    page.getByText("How to check this without trusting us").click();
    page.getByText("Check it now").click();
    assertThat(page.locator("[role=status]")).containsText("Checked: all");
    browser.look("ledger-checked");
  }

  /** Of one app with two permissions, one of them not enough. */
  private void reads() {
    Given.fact(id, "birthdate", "1985-12-10");
    String token = App.demo().accessToken(id, "facts activities");
    for (String what : List.of("facts", "activities", "facts", "training")) {
      App.me(token, what);
    }
  }

  private void correct(Browser browser) {
    Page page = browser.page();
    page.navigate("/me/record");
    browser.look("record-facts");
    page.getByText("Given name").click();
    page.getByText("Correct it").click();
    browser.look("record-fact-correct");
    page.getByLabel("Given name", new Page.GetByLabelOptions().setExact(true)).fill("Ann");
    page.getByText("Write it").click();
    assertThat(page.locator("[role=status]")).containsText("From now on this is your value");
    page.locator("summary").first().click();
    browser.look("record-fact");
  }

  private void mark(Browser browser) {
    Page page = browser.page();
    page.navigate("/me/record/facts/family_name");
    page.getByText("This is not right").click();
    page.getByLabel("What is wrong with it?").fill("It is Lindquist, with a u.");
    browser.look("record-dispute");
    page.getByText("Say so").click();
    assertThat(page.locator("[role=status]")).containsText("Disputed.");
    page.locator("summary").first().click();
    page.getByText("Hide it now").click();
    assertThat(page.locator("[role=status]")).containsText("Hidden.");
    browser.look("record-fact-marked");
    page.navigate("/me/record");
    browser.look("record-facts-marked");
    page.navigate("/me/record/activities");
    page.getByText("This is not right").first().click();
    page.getByLabel("What is wrong with it?").fill("I was ill that day.");
    page.getByText("Say so").click();
    page.getByText("Hide it").first().click();
    assertThat(page.locator("[role=status]")).containsText("Hidden.");
    browser.look("record-activities-marked");
  }

  private void entries(Browser browser) {
    Page page = browser.page();
    page.navigate("/me/record/training");
    browser.look("record-training-empty");
    page.navigate("/me/record");
    page.getByText("Activities").first().click();
    page.getByText("Add an activity").click();
    page.getByLabel("Kind").fill("running");
    page.getByLabel("What you did").fill("10 km along the canal");
    page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("2026-05-01");
    browser.look("record-activity-form");
    page.getByText("Write it").click();
    assertThat(page.locator("[role=status]")).hasText("Written.");
    page.getByText("Delete").first().click();
    browser.look("record-activities");
    page.getByText("Delete it now").first().click();
    assertThat(page.locator("[role=status]")).hasText("Deleted.");
  }

  private void others() {
    Given.entry(
        id,
        "facts",
        List.of(
            Map.of("name", "given_name", "value", "Anne"),
            Map.of("name", "family_name", "value", "Lindqvist"),
            Map.of("name", "address.street_address", "value", "12 Rue de la République, 3e étage"),
            Map.of("name", "acme.example:badge_number", "value", 4711)));
    for (int i = 1; i < 5; i++) {
      Given.entry(
          id,
          "activities",
          Map.of(
              "category",
              "cycling",
              "time",
              "2026-04-0%dT10:00:00Z".formatted(i),
              "details",
              "Along the river, number " + i));
    }
  }

  private void signIn(Page page) {
    page.navigate("/me/record");
    page.getByLabel("Somebody else, by id").fill(id);
    page.getByLabel("Somebody else, by id").press("Enter");
    assertThat(page.locator("h1")).hasText("Your record");
  }
}
