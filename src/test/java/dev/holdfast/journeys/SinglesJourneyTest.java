package dev.holdfast.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** She gives single facts and entries, on a phone and on a desk, and changes that later. */
@QuarkusTest
@Tag("one-database")
class SinglesJourneyTest {

  private static final Pattern CALLBACK = Pattern.compile(".*/test-oauth/callback\\?.*");

  private final App app = App.demo();

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void single_items_are_given_and_changed(int width) {
    App.Ask ask = App.ask("facts activities training offline_access");
    try (Browser browser = Browser.ofWidth(width)) {
      Page page = browser.page();
      page.navigate(app.address(ask));
      page.getByLabel("Somebody else, by id").fill(somebody());
      page.getByLabel("Somebody else, by id").press("Enter");
      page.getByText("Or choose single names").click();
      page.getByLabel("Given name").check();
      page.getByText("Or choose single entries").click();
      page.getByText("41 to 60").click();
      page.getByLabel("Course 03 of many").check();
      assertThat(page.locator(".sum")).containsText("single entries");
      browser.look("consent-singles");
      page.getByLabel("Your facts").check();
      assertThat(page.getByText("Your facts is ticked above")).isVisible();
      page.getByLabel("Your facts").uncheck();
      page.locator("button[value=allow]").click();
      page.waitForURL(CALLBACK);
      String code = FormFields.query(URI.create(page.url())).get("code");
      String token = app.exchange(ask, code).path("access_token");
      App.me(token, "training").then().body("items", hasSize(1));
      page.navigate("/me/apps");
      browser.look("apps-singles");
      page.getByText("See and change it").click();
      assertThat(page.getByLabel("Given name")).isChecked();
      browser.look("grant");
      page.getByLabel("Given name").uncheck();
      page.getByLabel("30 days").check();
      page.locator("button:text-is('Save')").click();
      assertThat(page.getByText("Saved.")).isVisible();
      browser.look("grant-saved");
      assertEquals(403, App.me(token, "facts").statusCode());
      App.me(token, "training").then().body("items", hasSize(1));
    }
  }

  private static String somebody() {
    String person = Given.person(Map.of("given_name", "Noor", "birthdate", "1985-12-10"));
    List<Map<String, String>> courses = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      courses.add(
          Map.of(
              "name",
              "Course %02d of many".formatted(i),
              "description",
              "x",
              "time",
              "2026-01-01T00:%02d:00Z".formatted(i)));
    }
    Given.entry(person, "training", courses.subList(0, 30)).then().statusCode(201);
    Given.entry(person, "training", courses.subList(30, 60)).then().statusCode(201);
    Given.entry(
            person,
            "activities",
            Map.of("category", "running", "details", "10 km", "time", "2026-01-01T00:00:00Z"))
        .then()
        .statusCode(201);
    return person;
  }
}
