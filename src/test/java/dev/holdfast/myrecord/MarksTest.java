package dev.holdfast.myrecord;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person hides and disputes, and what becomes of it at every door. */
@QuarkusTest
class MarksTest {

  private static final String REASON = "I never lived there.";

  private final String id = Given.person();
  private final Visitor ann = FactPagesTest.signedIn(id);
  private final App other = Issue.client(Issue.Trait.CREDENTIALS);

  @Test
  void a_hidden_name_is_not_there_for_whom_she_shares_with_whatever_comes_later() {
    Given.fact(id, "given_name", "Ann");
    String nick = Given.fact(id, "nickname", "Annie").path("id");
    String token = App.demo().accessToken(id, "openid profile facts");
    App.me(token, "facts").then().body("items", hasSize(2));
    Visitor.Place place = hide("nickname");
    assertTrue(text(place, "[role=status]").startsWith("Hidden."));
    App.me(token, "facts").then().body("items.name", is(java.util.List.of("given_name")));
    App.me(token, "facts?name=nickname").then().body("items", hasSize(0));
    userinfo(token).body("nickname", nullValue()).body("given_name", is("Ann"));
    Given.fact(id, "nickname", "Nan");
    App.me(token, "facts").then().body("items", hasSize(1));
    userinfo(token).body("nickname", nullValue());
    others("facts/" + nick).statusCode(404);
    others("facts?history=include").body("items.name", not(hasItem("nickname")));
    assertEquals("Nan", text(ann.open("/me/record/facts/nickname"), ".value"));
    assertTrue(
        ann.open("/me/record")
            .page()
            .select("tr:contains(Nickname) .badge")
            .text()
            .contains("hidden"));
    ann.send(ann.open("/me/record/facts/nickname").form("form[action$=/show]"));
    App.me(token, "facts").then().body("items", hasSize(2));
    userinfo(token).body("nickname", is("Nan"));
  }

  @Test
  void who_wrote_it_still_finds_it_and_is_told_nothing() {
    String nick = Given.fact(id, "nickname", "Annie").path("id");
    hide("nickname");
    partners("facts/" + nick)
        .statusCode(200)
        .body("value", is("Annie"))
        .body(not(containsString("hidden")));
    partners("facts").body("items", hasSize(1));
    write(other, "facts", Map.of("name", "nickname", "value", "Nan"))
        .then()
        .statusCode(201)
        .body(not(containsString("hidden")));
    partners("facts").body("items", hasSize(0));
    others("facts").body("items.value", is(java.util.List.of("Nan")));
    others("facts?history=include").body("items", hasSize(1));
    partners("facts?history=include").body("items", hasSize(1));
  }

  @Test
  void as_an_account_she_is_told_to_a_client_as_her_record_is() {
    Given.fact(id, "nickname", "Annie");
    hide("nickname");
    users().body("nickname", is("Annie"));
    write(other, "facts", Map.of("name", "nickname", "value", "Nan"));
    users().body("nickname", nullValue());
  }

  private ValidatableResponse users() {
    return given()
        .header("Authorization", "Bearer " + token(Given.PARTNER, "users.read"))
        .get(TestInstance.url() + "/api/users/" + id)
        .then();
  }

  @Test
  void a_hidden_activity_or_training_is_in_no_list() {
    String first = activity("running").path("id");
    activity("cycling");
    String token = App.demo().accessToken(id, "activities training");
    Visitor.Place list = ann.open("/me/record/activities");
    Visitor.Place place = ann.send(list.form("form[action$=" + first + "/hide]"));
    assertTrue(text(place, "[role=status]").startsWith("Hidden."));
    App.me(token, "activities").then().body("items.category", is(java.util.List.of("cycling")));
    App.me(token, "activities?category=running").then().body("items", hasSize(0));
    others("activities").body("items", hasSize(1));
    others("activities/" + first).statusCode(404);
    partners("activities").body("items", hasSize(2));
    place = ann.send(place.form("form[action$=" + first + "/show]"));
    App.me(token, "activities").then().body("items", hasSize(2));
  }

  @Test
  void a_disputed_value_is_marked_for_all_and_explained_to_its_writer() {
    String city = Given.fact(id, "address.locality", "Paris").path("id");
    String token = App.demo().accessToken(id, "facts");
    String before = App.me(token, "facts").header("ETag");
    Visitor.Place place = dispute("/me/record/facts/address.locality");
    assertTrue(text(place, "[role=status]").contains("Disputed."));
    assertTrue(place.page().text().contains(REASON));
    Response read = App.me(token, "facts");
    read.then().body("items[0].disputed", is(true)).body(not(containsString("never lived")));
    assertNotEquals(before, read.header("ETag"));
    others("facts/" + city).body("disputed", is(true)).body("dispute", nullValue());
    partners("facts/" + city).body("disputed", is(true)).body("dispute.reason", is(REASON));
    partners("facts").body("items[0].disputed", is(true));
    api(Given.PARTNER, "/api/disputes?limit=1")
        .body("items[0].entry", is(city))
        .body("items[0].person", is(id))
        .body("items[0].name", is("address.locality"))
        .body("items[0].reason", is(REASON));
    api(other, "/api/disputes").body("items", hasSize(0));
  }

  @Test
  void a_dispute_ends_by_a_new_value_by_its_deletion_and_when_she_takes_it_back() {
    Given.fact(id, "address.locality", "Paris");
    dispute("/me/record/facts/address.locality");
    Given.fact(id, "address.locality", "Lyon");
    partners("facts?history=include")
        .body("items.disputed", is(java.util.Arrays.asList(null, null)));
    dispute("/me/record/facts/address.locality");
    Visitor.Place back =
        ann.send(ann.open("/me/record/facts/address.locality").form("form[action$=/take-back]"));
    assertTrue(text(back, "[role=status]").startsWith("Taken back."));
    partners("facts").body("items[0].disputed", nullValue());
    String training =
        Given.entry(
                id,
                "training",
                Map.of(
                    "name", "First aid", "description", "One day", "time", "2026-03-12T08:00:00Z"))
            .path("id");
    dispute("/me/record/training");
    partners("training/" + training).body("dispute.reason", is(REASON));
    given()
        .header("Authorization", "Bearer " + Given.partnerToken("record.write"))
        .delete(TestInstance.url() + "/api/people/" + id + "/training/" + training)
        .then()
        .statusCode(204);
    api(Given.PARTNER, "/api/disputes?limit=200").body("items.entry", not(hasItem(training)));
  }

  @Test
  void a_reason_is_asked_for_and_has_its_bounds() {
    Given.fact(id, "nickname", "Annie");
    Visitor.Place form = ann.open(link(ann.open("/me/record/facts/nickname")));
    assertTrue(form.page().text().contains("Why, Alder College reads"), form.page().text());
    assertEquals(
        "Fill this in.", text(ann.send(form.form("main form"), "reason", " "), "#fault-reason"));
    Visitor.Place refused = ann.send(form.form("main form"), "reason", "x".repeat(501));
    assertEquals(400, refused.status());
    assertEquals(501, refused.page().selectFirst("#reason").val().length());
    assertFalse(partners("facts").extract().asString().contains("disputed"));
  }

  @Test
  void her_own_words_and_other_peoples_are_not_disputed_or_hidden() {
    String nick = Given.fact(id, "nickname", "Annie").path("id");
    Visitor bob = FactPagesTest.signedIn(Given.person());
    String csrf =
        bob.open("/me/record/facts/new?name=nickname").page().select("main [name=csrf]").val();
    for (String path :
        new String[] {
          "entries/facts/" + nick + "/dispute",
          "entries/facts/" + nick + "/take-back",
          "marks/names/nickname/hide"
        }) {
      FormFields fields = FormFields.of("csrf", csrf, "reason", REASON);
      assertEquals(404, bob.post("/me/record/" + path, fields).status(), path);
    }
    ann.send(ann.open("/me/record/facts/new?name=nickname").form("main form"), "value", "Nan");
    assertEquals(
        0, ann.open("/me/record/facts/nickname").page().select("article a[href$=/dispute]").size());
    assertEquals(
        403,
        ann.post("/me/record/marks/names/nickname/hide", FormFields.of("csrf", csrf)).status());
  }

  @Test
  void the_consent_page_shows_only_what_would_be_shared() {
    Given.fact(id, "nickname", "Annie");
    Given.fact(id, "given_name", "Ann");
    hide("nickname");
    App.Ask ask = App.ask("profile facts");
    String page = ann.open(App.demo().address(ask)).answer().body();
    assertTrue(page.contains("Ann"));
    assertFalse(page.contains("Annie"), page);
  }

  @Test
  void a_kind_of_which_all_is_hidden_is_not_there_to_choose() {
    String therapy = activity("therapy").path("id");
    activity("running");
    App.Ask ask = App.ask("activities");
    assertEquals("running therapy", kinds(ann.open(App.demo().address(ask))));
    ann.send(ann.open("/me/record/activities").form("form[action$=" + therapy + "/hide]"));
    Visitor.Place page = ann.open(App.demo().address(App.ask("activities")));
    assertEquals("running", kinds(page));
    assertFalse(page.answer().body().contains("therapy"));
    assertTrue(ann.open("/me/record/activities").page().text().contains("therapy"));
  }

  private static String kinds(Visitor.Place consent) {
    return consent.page().select("main input[value^=activities:=]").stream()
        .map(box -> box.val().substring("activities:=".length()))
        .sorted()
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private Visitor.Place hide(String name) {
    return ann.send(ann.open("/me/record/facts/" + name).form("form[action$=/hide]"));
  }

  private Visitor.Place dispute(String page) {
    Visitor.Place form = ann.open(link(ann.open(page)));
    return ann.send(form.form("main form"), "reason", REASON);
  }

  private static String link(Visitor.Place place) {
    return place.page().select("a[href$=/dispute]").attr("href");
  }

  private Response activity(String category) {
    return Given.entry(
        id,
        "activities",
        Map.of("category", category, "time", "2026-01-01T10:00:00Z", "details", "An hour"));
  }

  private ValidatableResponse partners(String path) {
    return api(Given.PARTNER, "/api/people/" + id + "/" + path);
  }

  private ValidatableResponse others(String path) {
    return api(other, "/api/people/" + id + "/" + path);
  }

  private static ValidatableResponse api(App app, String path) {
    return given()
        .header("Authorization", "Bearer " + token(app, "record.read"))
        .get(TestInstance.url() + path)
        .then();
  }

  private Response write(App app, String sort, Map<String, ?> entry) {
    return given()
        .header("Authorization", "Bearer " + token(app, "record.write"))
        .contentType("application/json")
        .body(entry)
        .post(TestInstance.url() + "/api/people/" + id + "/" + sort);
  }

  private static String token(App app, String scope) {
    return app.token(FormFields.of("grant_type", "client_credentials", "scope", scope))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static ValidatableResponse userinfo(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/oauth/userinfo")
        .then()
        .statusCode(200);
  }

  private static String text(Visitor.Place place, String selector) {
    return place.page().select(selector).text();
  }
}
