package dev.holdfast.journeys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.KeyHolder;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * An organization, its people, clients, restrictions and keys, and an account of one's own: made
 * and used over HTTP alone, so that the packaged program shows all of it, too.
 */
@QuarkusTest
class TeamworkTest {

  private static final String API = TestInstance.url() + "/api";
  private static final String REDIRECT = "https://club.example/callback";
  private static final String MERGE = "application/merge-patch+json";
  private static final String ELSEWHERE = "{\"type\":\"ip\",\"cidr\":\"198.51.100.0/24\"}";

  /** An operator, who may create one, and so owns it. */
  private final KeyHolder owner = KeyHolder.of("operator", "organizations");

  private final String name = "Team " + UUID.randomUUID();
  private final String team = created();

  @Test
  void each_does_what_her_role_lets_her_do() {
    KeyHolder developer = member("developer");
    KeyHolder viewer = member("viewer");
    KeyHolder stranger = KeyHolder.of(Given.person(), "organizations");
    String client = API + "/clients/" + client(developer).path("client_id");
    may(owner, client, 200, 200, 201);
    may(developer, client, 403, 200, 201);
    may(viewer, client, 403, 403, 403);
    may(stranger, client, 404, 404, 404);
    viewer.call().get(team).then().statusCode(200).body("name", is(name));
    viewer.call().get(client).then().statusCode(200).body("client_secret", nullValue());
    Response theirs = stranger.call().get(client);
    Response nobodys = stranger.call().get(API + "/clients/there-is-none");
    assertEquals(404, theirs.statusCode());
    assertEquals(nobodys.<String>path("detail"), theirs.<String>path("detail"));
    for (String path : List.of(team, team + "/members", client, client + "/api-keys")) {
      given().get(path).then().statusCode(401);
    }
    owner
        .call()
        .get(team + "/audit-log")
        .then()
        .statusCode(200)
        .body("items.action", hasItem("client.registered"))
        .body("items.actor.person", hasItem(developer.person()));
  }

  private void may(KeyHolder who, String client, int rename, int describe, int add) {
    String renamed = "{\"name\":\"" + name + "\"}";
    who.call().contentType(MERGE).body(renamed).patch(team).then().statusCode(rename);
    String logo = "{\"client_uri\":\"https://club.example/\"}";
    who.call().contentType(MERGE).body(logo).patch(client).then().statusCode(describe);
    String secret = "{\"name\":\"Next\"}";
    who.call().body(secret).post(client + "/secrets").then().statusCode(add);
    String restriction = "{\"type\":\"rate\",\"perDay\":100000}";
    who.call().body(restriction).post(client + "/access-restrictions").then().statusCode(add);
  }

  @Test
  void a_restriction_holds_at_the_next_request_and_is_tried_before() {
    Response registered = client(owner);
    String client = API + "/clients/" + registered.path("client_id");
    App app = new App(registered.path("client_id"), registered.path("client_secret"), REDIRECT);
    asksForATokenByACodeOfNobody(app, 400);
    String rule = owner.call().body(ELSEWHERE).post(client + "/access-restrictions").path("id");
    owner
        .call()
        .body("{\"address\":\"203.0.113.9\"}")
        .post(client + "/access-restrictions/test")
        .then()
        .statusCode(200)
        .body("passes", is(false), "restriction.id", is(rule));
    asksForATokenByACodeOfNobody(app, 403);
    owner
        .call()
        .get(client + "/refusals")
        .then()
        .statusCode(200)
        .body("items[0].restrictionId", is(rule));
    owner.call().delete(client + "/access-restrictions/" + rule).then().statusCode(204);
    asksForATokenByACodeOfNobody(app, 400);
    owner.call().post(client + "/disable").then().statusCode(200).body("enabled", is(false));
    asksForATokenByACodeOfNobody(app, 401);
  }

  private static void asksForATokenByACodeOfNobody(App app, int status) {
    app.token(
            FormFields.of(
                "grant_type",
                "authorization_code",
                "code",
                "a-code-that-nobody-has-made",
                "redirect_uri",
                REDIRECT,
                "code_verifier",
                "v".repeat(43)))
        .then()
        .statusCode(status);
  }

  @Test
  void her_account_is_hers_to_read_change_and_leave() {
    KeyHolder ada = KeyHolder.of(Given.person(), "account", "facts");
    String me = API + "/users/me";
    ada.call().body(Map.of("givenName", "Ada")).put(me).then().statusCode(200);
    ada.call().get(me).then().body("id", is(ada.person()), "givenName", is("Ada"));
    String keys = API + "/users/api-keys";
    ada.call().get(keys).then().body("items", hasSize(1)).body("items[0].key", nullValue());
    ada.call()
        .body(Map.of("name", "x", "scopes", List.of("facts")))
        .post(keys)
        .then()
        .statusCode(403);
    KeyHolder other = KeyHolder.of(Given.person(), "account");
    String id = ada.call().get(keys).path("items[0].id");
    other.call().delete(keys + "/" + id).then().statusCode(404);
    ada.call().get(keys + "/" + id + "/usage").then().statusCode(200).body("items", hasSize(30));
    ada.call().get(API + "/people/me/facts").then().body("items.value", hasItem("Ada"));
    ada.call().delete(me).then().statusCode(200).body("state", is("leaving"));
    ada.call().get(me).then().statusCode(401);
    other.call().get(me).then().statusCode(200);
  }

  private String created() {
    Response made = owner.call().body(Map.of("name", name)).post(API + "/organizations");
    made.then().statusCode(201);
    return API + "/organizations/" + made.path("id");
  }

  /** Somebody who is invited, and accepts. */
  private KeyHolder member(String role) {
    KeyHolder who = KeyHolder.of(Given.person(), "organizations");
    String address = UUID.randomUUID() + "@example.org";
    Map<String, String> invitation = Map.of("email", address, "role", role);
    owner.call().body(invitation).post(team + "/invitations").then().statusCode(201);
    Visitor.Place asked = who.visitor().open(Mailbox.newest(address).link());
    who.visitor().send(asked.form("main form:has([name=decision])"), "decision", "accept");
    return who;
  }

  private Response client(KeyHolder by) {
    Response made =
        by.call()
            .body(
                Map.of(
                    "client_name", "Reading club",
                    "redirect_uris", List.of(REDIRECT),
                    "scope", "facts"))
            .post(team + "/clients");
    made.then().statusCode(201).body("client_secret", notNullValue());
    return made;
  }
}
