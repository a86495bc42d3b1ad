package dev.holdfast.developers;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several secrets of a client, over HTTP. */
@QuarkusTest
class SecretsApiTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final App app = team.app(Map.of());
  private final String url = ClientsApiTest.CLIENTS + app.clientId() + "/secrets";

  @ParameterizedTest
  @CsvSource({
    "admin, 200, 201, 204",
    "owner, 200, 201, 204",
    "developer, 200, 201, 204",
    "viewer, 200, 403, 403",
    "support, 200, 403, 403",
    "stranger, 404, 404, 404",
    "elsewhere, 404, 404, 404"
  })
  void who_may_do_what(String who, int list, int add, int revoke) {
    Team.Caller caller = team.named(who);
    String first = team.owner.call().get(url).path("items[0].id");
    caller.call().get(url).then().statusCode(list);
    caller.call().body("{\"name\":\"x\"}").post(url).then().statusCode(add);
    caller.call().delete(url + "/" + first).then().statusCode(revoke);
  }

  @Test
  void one_is_shown_once_and_works_beside_the_others() {
    Response made =
        team.developer
            .call()
            .body("{\"name\":\"two\",\"expiresAt\":\"2030-01-01T00:00:00Z\"}")
            .post(url);
    made.then().statusCode(201).body("name", is("two"), "secret", notNullValue());
    String secret = made.path("secret");
    String listed = team.developer.call().get(url).asString();
    assertFalse(listed.contains(secret));
    App second = new App(app.clientId(), secret, app.redirectUri());
    assertEquals(200, second.introspect("x").statusCode());
    assertEquals(200, app.introspect("x").statusCode());
    team.developer.call().delete(url + "/" + made.path("id")).then().statusCode(204);
    assertEquals(401, second.introspect("x").statusCode());
    assertEquals(200, app.introspect("x").statusCode());
    team.developer.call().delete(url + "/" + made.path("id")).then().statusCode(404);
    team.developer.call().urlEncodingEnabled(false).delete(url + "/%00").then().statusCode(404);
  }

  @Test
  void sent_again_under_the_same_key_there_is_one_and_it_is_not_shown_again() {
    String key = UUID.randomUUID().toString();
    Response first = add(key);
    Response second = add(key);
    first.then().statusCode(201).body("secret", notNullValue());
    second.then().statusCode(201).body("id", is(first.<String>path("id")), "secret", nullValue());
    team.viewer.call().get(url).then().body("items.size()", is(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"name\":1}",
        "{\"expiresAt\":\"yesterday\"}",
        "{\"expiresAt\":\"2001-01-01T00:00:00Z\"}",
        "{\"secret\":\"my own one\"}"
      })
  void what_is_wrong_is_refused(String body) {
    team.developer.call().body(body).post(url).then().statusCode(400);
  }

  @Test
  void they_are_in_the_log_without_what_they_are() {
    Response made = add(UUID.randomUUID().toString());
    String log =
        team.owner
            .call()
            .queryParam("targetId", app.clientId())
            .get(team.url + "/audit-log")
            .then()
            .body("items.action", hasItem("client.secret.added"))
            .extract()
            .asString();
    assertFalse(log.contains(made.path("secret")));
  }

  @Test
  void a_public_client_has_none() {
    String id = team.added(Map.of("token_endpoint_auth_method", "none"));
    team.developer
        .call()
        .body("{}")
        .post(ClientsApiTest.CLIENTS + id + "/secrets")
        .then()
        .statusCode(409);
    App open = new App(id, null, "https://club.example/callback");
    assertEquals(400, open.token(FormFields.of("grant_type", "client_credentials")).statusCode());
  }

  private Response add(String key) {
    return team.developer
        .call()
        .header("Idempotency-Key", key)
        .body("{\"name\":\"two\"}")
        .post(url);
  }
}
