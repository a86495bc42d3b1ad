package dev.holdfast.consent;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single items of a record on the consent page, and in what is remembered. */
@QuarkusTest
class ItemsConsentTest {

  private final Asking asking = new Asking();

  @Test
  void single_entries_are_asked_for_by_their_labels() {
    String first = entry("training", Map.of("name", "First aid", "description", "With an exam"));
    String did = entry("activities", Map.of("category", "running", "details", "10 km"));
    entry("training", Map.of("name", "Sailing", "description", "Two weeks"));
    Visitor.Place page =
        asking.consent("[" + single("training", first) + "," + single("activities", did) + "]");
    String text = page.page().text();
    assertTrue(text.contains("Your training “First aid”"), text);
    assertTrue(text.contains("Your activity “10 km”"), text);
    assertFalse(text.contains("Sailing"), text);
    Response tokens = asking.tokens(page, "training:" + first, "activities:" + did);
    tokens.then().body("authorization_details.identifier", equalTo(List.of(first, did)));
    App.me(tokens.path("access_token"), "training")
        .then()
        .body("items.id", equalTo(List.of(first)));
    App.me(tokens.path("access_token"), "activities")
        .then()
        .body("items.id", equalTo(List.of(did)));
    App.me(tokens.path("access_token"), "facts").then().statusCode(403);
    String apps = asking.visitor.open("/me/apps").page().text();
    assertTrue(apps.contains("Training “First aid”, activity “10 km”"), apps);
  }

  @Test
  void a_fact_of_anothers_making_is_called_so() {
    String both = Asking.NAMES.replace("birthdate", "evil.example:given_name");
    String text = asking.consent(both).page().text();
    assertTrue(text.contains("Your given name"), text);
    assertTrue(text.contains("Your “given name” of evil.example"), text);
  }

  @Test
  void an_entry_that_is_nobodys_is_answered_like_one_of_somebody_else() {
    String own = entry("training", Map.of("name", "First aid", "description", "x"));
    Asking asking = new Asking();
    for (String not : new String[] {own, "019a4bd3-8f40-7002-a1b8-0c9d7e6f5a43"}) {
      Visitor.Place page = asking.consent("[" + single("training", not) + "]");
      assertTrue(page.page().text().contains("an entry that is not in your record"));
      assertFalse(page.page().text().contains("First aid"));
      Visitor.Place away = App.decide(asking.visitor, page, "scope-of-nothing");
      assertEquals("access_denied", FormFields.query(away.away()).get("error"));
    }
  }

  @Test
  void all_of_a_sort_is_asked_for_as_by_its_scope() {
    Visitor.Place page =
        asking.consent("[" + Asking.TYPE + "\"datatypes\":[\"facts\",\"training\"]}]");
    assertTrue(page.page().text().contains("Your facts") && page.page().text().contains("3 facts"));
    Response tokens = asking.tokens(page, "facts:*");
    tokens.then().body("authorization_details.datatypes", equalTo(List.of(List.of("facts"))));
    App.me(tokens.path("access_token"), "facts").then().body("items.size()", equalTo(3));
    // RFC 6749's scope asks for no more than that.
    Map<String, String> again =
        FormFields.query(asking.visitor.open(asking.app.address(App.ask("facts"))).away());
    assertTrue(again.containsKey("code"), again.toString());
  }

  @Test
  void what_she_allowed_before_is_remembered_and_more_is_asked() {
    asking.tokens(asking.consent(Asking.NAMES), "facts:given_name");
    assertTrue(asking.answer(asking.address(Asking.NAMES)).containsKey("code"));
    String more = Asking.NAMES.replace("birthdate", "family_name");
    Visitor.Place page = asking.visitor.open(asking.address(more));
    assertTrue(page.page().text().contains("You already allow it to read your given name"));
    assertEquals(1, page.page().select("[name=scope][checked]").size());
  }

  @Test
  void what_she_unticks_is_not_had_by_what_she_allowed_before() {
    asking.app.code(App.ask("facts"), asking.person, asking.visitor, "facts");
    assertTrue(asking.answer(asking.address(Asking.NAMES)).containsKey("code"));
    Visitor.Place page = asking.visitor.open(asking.address(Asking.NAMES, "prompt", "consent"));
    assertEquals(2, page.page().select("[name=scope][checked]").size());
    asking
        .tokens(page, "facts:birthdate")
        .then()
        .body("authorization_details.names", equalTo(List.of(List.of("birthdate"))));
    Map<String, String> silent =
        FormFields.query(
            asking
                .visitor
                .open(asking.address(Asking.NAMES.replace(",\"birthdate\"", ""), "prompt", "none"))
                .away());
    assertEquals("consent_required", silent.get("error"));
  }

  private String entry(String what, Map<String, String> entry) {
    Map<String, String> timed = new HashMap<>(entry);
    timed.put("time", "2026-03-12T08:00:00Z");
    return Given.entry(asking.person, what, timed).then().statusCode(201).extract().path("id");
  }

  private static String single(String sort, String id) {
    return Asking.TYPE + "\"datatypes\":[\"" + sort + "\"],\"identifier\":\"" + id + "\"}";
  }
}
