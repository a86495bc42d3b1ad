package dev.holdfast.rfc;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 7662. */
@QuarkusTest
class Rfc7662Test {

  private final App app = Issue.client();

  @Test
  void section_2_2_an_active_access_token_is_described() {
    var grant = Issue.grant(app, Issue.person(), "facts training", null);
    String token = app.token(Issue.exchange(Issue.code(app, grant))).path("access_token");
    app.introspect(token)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .body("active", equalTo(true))
        .body("scope", equalTo("facts training"))
        .body("client_id", equalTo(app.clientId()))
        .body("token_type", equalTo("Bearer"))
        .body("sub", equalTo(grant.person().toString()))
        .body("iss", equalTo(TestInstance.url()))
        .body("aud", equalTo(TestInstance.url()))
        .body("acr", equalTo("2fa"))
        .body("auth_time", notNullValue())
        .body("exp", notNullValue())
        .body("iat", notNullValue())
        .body("jti", notNullValue());
  }

  @Test
  void section_2_2_a_refresh_token_is_active_until_it_is_used() {
    String token = Issue.tokens(app, "facts offline_access").path("refresh_token");
    app.introspect(token).then().body("active", equalTo(true)).body("exp", notNullValue());
    app.refresh(token).then().statusCode(200);
    inactive(app, token);
  }

  @Test
  void section_2_2_of_an_inactive_token_nothing_is_said() {
    String token = Issue.tokens(app, "facts").path("access_token");
    inactive(app, "nonsense");
    inactive(app, token.substring(0, token.length() - 3));
    TestClock.advance(Duration.ofMinutes(6));
    inactive(app, token);
  }

  @Test
  void section_4_of_anothers_token_nothing_is_said_but_to_a_resource_server() {
    JsonPath tokens = Issue.tokens(app, "facts offline_access").jsonPath();
    App resourceServer = Issue.client(Trait.MAY_INTROSPECT);
    for (String name : new String[] {"access_token", "refresh_token"}) {
      inactive(Issue.client(), tokens.getString(name));
      resourceServer.introspect(tokens.getString(name)).then().body("active", equalTo(true));
    }
  }

  @Test
  void section_2_1_the_caller_must_authenticate() {
    String token = Given.partnerToken("people.read");
    App wrong = new App(app.clientId(), "wrong", null);
    wrong.introspect(token).then().statusCode(401).body("error", equalTo("invalid_client"));
    App open = Issue.client(Trait.PUBLIC);
    open.introspect(token).then().statusCode(401).body("error", equalTo("invalid_client"));
    app.introspect("").then().statusCode(400).body("error", equalTo("invalid_request"));
  }

  private static void inactive(App asking, String token) {
    Map<String, ?> answer = asking.introspect(token).then().statusCode(200).extract().path("$");
    assertEquals(Map.of("active", false), answer);
  }
}
