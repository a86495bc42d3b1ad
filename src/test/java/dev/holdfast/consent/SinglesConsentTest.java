package dev.holdfast.consent;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An app asks by plain scope, and a person gives it single facts, kinds and entries. */
@QuarkusTest
class SinglesConsentTest {

  private static final String NAME = "facts:given_name";
  private static final String BIRTH = "facts:birthdate";

  private final Asking asking = new Asking();
  private final App.Ask ask = App.ask("facts activities training");

  @Test
  void each_sort_opens_to_its_names_kinds_and_entries() {
    String first = training("First aid");
    activity("running", "10 km");
    activity("horse riding", "Once");
    Visitor.Place page = consent();
    assertEquals(3, page.page().select("[value^='facts:']").size());
    assertEquals("Given name Ada", label(page, NAME));
    assertEquals("running", label(page, "activities:=running"));
    assertEquals("horse riding", label(page, "activities:=horse+riding"));
    assertEquals("First aid 12 March 2026", label(page, "training:" + first));
    assertEquals(0, page.page().select("[name=scope][checked]").size());
  }

  @Test
  void however_many_kinds_she_has_each_can_be_ticked() {
    for (int i = 100; i < 160; i++) {
      activity("kind " + i, "Once");
    }
    Visitor.Place page = consent();
    assertEquals(60, page.page().select("[value^='activities:=']").size());
    String token = tokens(page, "activities:=kind+159").path("access_token");
    App.me(token, "activities").then().body("items.category", equalTo(List.of("kind 159")));
  }

  @Test
  void what_was_really_given_is_told_and_read_and_nothing_else() {
    String token = tokens(consent(), NAME, BIRTH).path("access_token");
    Response facts = App.me(token, "facts");
    facts.then().statusCode(200);
    assertEquals(Set.of("Ada", "1985-12-10"), values(facts));
    assertFalse(facts.headers().getValues("Link").toString().contains("next"));
    App.me(token, "facts?name=family_name").then().body("items", hasSize(0));
    App.me(token, "training").then().statusCode(403);
    asking
        .app
        .introspect(token)
        .then()
        .body("active", equalTo(true))
        .body("scope", nullValue())
        .body("authorization_details", hasSize(1))
        .body("authorization_details[0].names", equalTo(List.of("given_name", "birthdate")));
  }

  @Test
  void the_answer_says_so_although_the_app_knows_of_scopes_alone() {
    Response tokens = tokens(consent(), NAME, "training");
    tokens
        .then()
        .body("scope", equalTo("training"))
        .body("authorization_details.names", equalTo(List.of(List.of("given_name"))));
    Response none = asking.app.exchange(ask, again());
    none.then().statusCode(200).body("scope", equalTo("training"));
  }

  @Test
  void where_no_scope_is_given_as_a_whole_the_answer_does_not_leave_the_scope_out() {
    tokens(consent(), NAME).then().body("scope", equalTo(""));
  }

  @Test
  void a_kind_of_activity_is_all_of_it_also_what_comes_later() {
    activity("running", "10 km");
    activity("horse riding", "Once");
    Response tokens = tokens(consent(), "activities:=horse+riding");
    tokens
        .then()
        .body("authorization_details.categories", equalTo(List.of(List.of("horse riding"))));
    activity("horse riding", "Twice");
    activity("running", "12 km");
    App.me(tokens.path("access_token"), "activities")
        .then()
        .body("items.details", equalTo(List.of("Twice", "Once")));
    App.me(tokens.path("access_token"), "activities?category=running")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void who_ticks_all_and_single_ones_gives_all() {
    Response tokens = tokens(consent(), NAME, "facts");
    tokens.then().body("scope", equalTo("facts")).body("authorization_details", nullValue());
    Given.fact(asking.person, "nickname", "Augusta");
    assertEquals(4, values(App.me(tokens.path("access_token"), "facts")).size());
  }

  @Test
  void what_she_chose_is_ticked_when_she_is_asked_again() {
    tokens(consent(), NAME, BIRTH);
    assertTrue(again() != null, "she has decided on all of it");
    Visitor.Place page = asking.visitor.open(asking.app.address(ask, "prompt", "consent"));
    assertTrue(page.page().text().contains("You already allow it to read some of your facts"));
    assertEquals(
        List.of(BIRTH, NAME),
        page.page().select("[checked][name=scope]").eachAttr("value").stream().sorted().toList());
    Response tokens = tokens(page, BIRTH);
    assertEquals(Set.of("1985-12-10"), values(App.me(tokens.path("access_token"), "facts")));
  }

  @Test
  void many_entries_are_ticked_one_by_one() {
    List<Map<String, String>> entries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      entries.add(
          Map.of("name", "Course " + i, "description", "x", "time", "2026-03-12T08:00:00Z"));
    }
    for (int from = 0; from < 200; from += 50) {
      Given.entry(asking.person, "training", entries.subList(from, from + 50))
          .then()
          .statusCode(201);
    }
    Visitor.Place page = consent();
    List<String> all = page.page().select("[value^='training:']").eachAttr("value");
    assertEquals(200, all.size());
    List<String> most = all.subList(0, 190);
    Response tokens = tokens(page, most.toArray(String[]::new));
    tokens.then().body("authorization_details", hasSize(190));
    String token = tokens.path("access_token");
    assertTrue(token.length() < 2_000, "it goes into a header");
    App.me(token, "training?limit=200").then().statusCode(200).body("items", hasSize(190));
  }

  @Test
  void what_is_no_item_of_what_was_asked_is_not_given() {
    App.Ask facts = App.ask("facts");
    Visitor.Place page = asking.signedIn(asking.visitor.open(asking.app.address(facts)));
    Visitor.Place away =
        App.decide(
            asking.visitor, page, "training", "training:*", "activities:=running", "facts:Nope");
    assertEquals("access_denied", FormFields.query(away.away()).get("error"));
  }

  private Visitor.Place consent() {
    return asking.signedIn(asking.visitor.open(asking.app.address(ask)));
  }

  private Response tokens(Visitor.Place page, String... ticked) {
    String code = FormFields.query(App.decide(asking.visitor, page, ticked).away()).get("code");
    return asking.app.exchange(ask, code).then().statusCode(200).extract().response();
  }

  private String again() {
    return FormFields.query(asking.visitor.open(asking.app.address(ask)).away()).get("code");
  }

  private static String label(Visitor.Place page, String value) {
    return page.page().selectFirst("[value='" + value + "'] + label").text();
  }

  private static Set<String> values(Response facts) {
    return Set.copyOf(facts.<List<String>>path("items.value"));
  }

  private String training(String name) {
    return entry("training", Map.of("name", name, "description", "x"));
  }

  private void activity(String category, String details) {
    entry("activities", Map.of("category", category, "details", details));
  }

  private String entry(String what, Map<String, String> entry) {
    Map<String, String> timed = new HashMap<>(entry);
    timed.put("time", "2026-03-12T08:00:00Z");
    return Given.entry(asking.person, what, timed).then().statusCode(201).extract().path("id");
  }
}
