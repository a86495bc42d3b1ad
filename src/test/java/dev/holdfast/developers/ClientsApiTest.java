package dev.holdfast.developers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Clients;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import dev.holdfast.web.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients of an organization over HTTP, for whom they are there. */
@QuarkusTest
class ClientsApiTest {

  static final String CLIENTS = TestInstance.url() + "/api/clients/";
  private final String name = "Team " + UUID.randomUUID();
  private final Team team = new Team(name);

  /** Read, versions, secrets, change, disable, enable, delete. */
  @ParameterizedTest
  @CsvSource({
    "admin, 200 200 200 200 200 200 204",
    "owner, 200 200 200 200 200 200 204",
    "developer, 200 200 200 200 200 200 204",
    "viewer, 200 200 200 403 403 403 403",
    "support, 200 200 200 403 403 403 403",
    "stranger, 404 404 404 404 404 404 404",
    "elsewhere, 404 404 404 404 404 404 404"
  })
  void who_may_do_what(String who, String expected) {
    String url = CLIENTS + team.added(Map.of());
    Team.Caller caller = team.named(who);
    List<Integer> found =
        Stream.of(
                caller.call().get(url),
                caller.call().get(url + "/versions"),
                caller.call().get(url + "/secrets"),
                caller.call().body("{\"purpose\":\"P.\"}").patch(url),
                caller.call().post(url + "/disable"),
                caller.call().post(url + "/enable"),
                caller.call().delete(url))
            .map(Response::statusCode)
            .toList();
    assertEquals(Stream.of(expected.split(" ")).map(Integer::valueOf).toList(), found);
    boolean gone = found.get(6) == 204;
    team.owner.call().get(url).then().statusCode(gone ? 404 : 200);
  }

  @ParameterizedTest
  @CsvSource({
    "admin, 200, 201",
    "owner, 200, 201",
    "developer, 200, 201",
    "viewer, 200, 403",
    "support, 200, 403",
    "stranger, 404, 404",
    "elsewhere, 404, 404"
  })
  void who_may_see_all_of_them_and_add_one(String who, int list, int add) {
    String url = team.url + "/clients";
    team.named(who).call().get(url).then().statusCode(list);
    team.named(who).call().body(Team.client(Map.of())).post(url).then().statusCode(add);
  }

  @Test
  void a_stranger_cannot_tell_a_client_from_none() {
    String there = team.added(Map.of());
    Response real = team.stranger.call().get(CLIENTS + there);
    Response none = team.stranger.call().get(CLIENTS + "c-nobody");
    assertEquals(none.<String>path("detail"), real.path("detail"));
    assertEquals(none.<String>path("title"), real.path("title"));
    team.owner.call().get(CLIENTS + "demo-app").then().statusCode(404);
    team.support.call().get(CLIENTS + "demo-app").then().body("organizationId", nullValue());
  }

  @Test
  void a_new_one_has_a_secret_once_and_waits_for_review() {
    Response made = team.developer.call().body(Team.client(Map.of())).post(team.url + "/clients");
    made.then()
        .statusCode(201)
        .body("client_secret", notNullValue(), "organizationId", is(team.id))
        .body("review.state", is("awaiting-review"), "enabled", is(true));
    String at = made.header("Location");
    assertEquals(CLIENTS + made.path("client_id"), at);
    team.viewer
        .call()
        .get(at)
        .then()
        .statusCode(200)
        .body("client_name", is("Reading club"), "client_secret", nullValue());
  }

  @Test
  void sent_again_under_the_same_key_there_is_one() {
    String body = Team.client(Map.of());
    String key = UUID.randomUUID().toString();
    Response first = add(body, key);
    Response second = add(body, key);
    assertEquals(first.<String>path("client_id"), second.path("client_id"));
    assertEquals(201, second.statusCode());
    second.then().body("client_secret", nullValue());
    first.then().body("client_secret", notNullValue());
    add(Team.client(Map.of("client_name", "Another")), key).then().statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"client_name\":\"A\",\"redirect_uris\":[\"ftp://a.example\"]}",
        "{\"client_name\":\"A\",\"client_id\":\"mine\"}",
        "{\"client_name\":\"A\",\"colour\":\"red\"}"
      })
  void what_is_wrong_is_said_where_it_is(String body) {
    team.developer
        .call()
        .body(body)
        .post(team.url + "/clients")
        .then()
        .statusCode(400)
        .body("errors", not(empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "scope, facts people.read",
    "scope, facts admin",
    "grant_types, client_credentials",
    "may_introspect, true",
    "access_token_lifetime, 86400"
  })
  void what_operators_give_a_developer_does_not_take(String name, String value) {
    Object asked =
        name.equals("grant_types")
            ? List.of("authorization_code", value)
            : name.equals("scope") ? value : value.equals("true") ? true : Integer.valueOf(value);
    team.developer
        .call()
        .body(Team.client(Map.of(name, asked)))
        .post(team.url + "/clients")
        .then()
        .statusCode(400)
        .body("errors.path", hasItem("/" + name));
  }

  @Test
  void an_operator_gives_it_and_a_developer_keeps_it() {
    String url = CLIENTS + team.added(Map.of());
    String more =
        "{\"scope\":\"facts people.read\","
            + "\"grant_types\":[\"authorization_code\",\"client_credentials\"]}";
    team.developer.call().body(more).patch(url).then().statusCode(400);
    team.admin.call().body(more).patch(url).then().statusCode(200);
    team.developer
        .call()
        .body("{\"purpose\":\"Another.\"}")
        .patch(url)
        .then()
        .statusCode(200)
        .body("scope", is("facts people.read"));
  }

  @Test
  void what_an_operator_has_stopped_only_an_operator_starts() {
    String url = CLIENTS + team.added(Map.of());
    team.owner.call().post(url + "/disable").then().body("enabled", is(false));
    team.owner.call().post(url + "/enable").then().body("enabled", is(true));
    team.admin.call().post(url + "/disable").then().body("stoppedByOperator", is(true));
    team.owner
        .call()
        .post(url + "/enable")
        .then()
        .statusCode(403)
        .body("detail", containsString("operator"));
    team.admin.call().post(url + "/enable").then().body("enabled", is(true));
  }

  @Test
  void the_terminal_is_an_operators() {
    String id = team.added(Map.of());
    Clients clients = Issue.bean(Clients.class);
    assertTrue(clients.stop(id));
    assertFalse(clients.resume(id), "whatever whoever asks had read before");
    team.owner.call().post(CLIENTS + id + "/enable").then().statusCode(403);
  }

  @Test
  void what_it_may_do_ends_with_it() {
    App app = team.app(Map.of());
    String owner = team.owner.person().toString();
    App.Ask ask = App.ask("facts");
    String token = app.exchange(ask, app.code(ask, owner)).path("access_token");
    App.me(token, "facts").then().statusCode(200);
    team.developer.call().post(CLIENTS + app.clientId() + "/disable").then().statusCode(200);
    App.me(token, "facts").then().statusCode(401);
    assertEquals(400, new Visitor().open(app.address(ask)).status());
    team.developer.call().delete(CLIENTS + app.clientId()).then().statusCode(204);
    team.developer.call().get(CLIENTS + app.clientId()).then().statusCode(404);
    team.admin.call().post(CLIENTS + app.clientId() + "/enable").then().statusCode(404);
  }

  @Test
  void it_ends_with_its_organization() {
    App app = team.app(Map.of());
    team.owner.call().queryParam("confirm", name).delete(team.url).then().statusCode(204);
    team.admin.call().get(CLIENTS + app.clientId()).then().statusCode(404);
    app.token(FormFields.of("grant_type", "client_credentials")).then().statusCode(401);
  }

  @Test
  void acts_are_in_the_organizations_log() {
    String id = team.added(Map.of());
    team.developer.call().body("{\"purpose\":\"P.\"}").patch(CLIENTS + id);
    team.viewer
        .call()
        .queryParam("targetId", id)
        .get(team.url + "/audit-log")
        .then()
        .statusCode(200)
        .body("items.action", is(List.of("client.changed", "client.registered")))
        .body("items[0].after.purpose", is("P."), "items[0].after.client_name", nullValue());
  }

  @Test
  void nobody_without_a_person_or_scope_comes_in() {
    String url = CLIENTS + team.added(Map.of());
    RestAssured.get(url).then().statusCode(401);
    RestAssured.given()
        .header("Authorization", "Bearer " + Given.partnerToken("people.read"))
        .get(url)
        .then()
        .statusCode(403);
    Team.Caller account = Team.Caller.of(team.owner.person(), "account");
    account.call().get(url).then().statusCode(403);
  }

  @Test
  void they_are_listed_page_by_page_and_searched() {
    String club = "Club " + UUID.randomUUID();
    List<String> ids =
        IntStream.range(0, 3)
            .mapToObj(i -> team.added(Map.of("client_name", club + i)))
            .sorted()
            .toList();
    Response first = team.viewer.call().queryParam("limit", "2").get(team.url + "/clients");
    assertEquals(ids.subList(0, 2), first.path("items.client_id"));
    String next = first.headers().getValues("Link").get(0);
    team.viewer
        .call()
        .urlEncodingEnabled(false)
        .get(next.substring(1, next.indexOf('>')))
        .then()
        .body("items.client_id", is(ids.subList(2, 3)));
    team.support
        .call()
        .queryParams("search", club.toUpperCase(Locale.ROOT) + "1")
        .get(TestInstance.url() + "/api/clients")
        .then()
        .body("items.client_name", is(List.of(club + "1")));
    String nul = new Cursor(List.of("\0", "0")).toString();
    team.support.call().queryParam("cursor", nul).get(team.url + "/clients").then().statusCode(400);
    team.support.call().get(TestInstance.url() + "/api/clients?stat=x").then().statusCode(400);
    team.owner.call().get(TestInstance.url() + "/api/clients").then().statusCode(403);
  }

  private Response add(String body, String key) {
    return team.developer
        .call()
        .header("Idempotency-Key", key)
        .body(body)
        .post(team.url + "/clients");
  }
}
