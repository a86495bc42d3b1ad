package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 7009. */
@QuarkusTest
class Rfc7009Test {

  private final App app = Issue.client();
  private String access;
  private String refresh;

  @BeforeEach
  void tokens() {
    JsonPath tokens = Issue.tokens(app, "facts offline_access").jsonPath();
    access = tokens.getString("access_token");
    refresh = tokens.getString("refresh_token");
  }

  @Test
  void section_2_1_a_refresh_token_ends_with_all_that_came_of_it() {
    app.revoke(refresh).then().statusCode(200).header("Cache-Control", "no-store");
    active(access, false);
    active(refresh, false);
    app.refresh(refresh).then().statusCode(400).body("error", equalTo("invalid_grant"));
  }

  @Test
  void section_2_1_an_access_token_ends_alone() {
    app.revoke(access).then().statusCode(200);
    active(access, false);
    app.refresh(refresh).then().statusCode(200);
  }

  @Test
  void section_2_2_an_unknown_or_ended_token_is_no_error() {
    app.revoke("nothing").then().statusCode(200);
    app.revoke(access + "x").then().statusCode(200);
    app.revoke(access).then().statusCode(200);
    app.revoke(access).then().statusCode(200);
  }

  @Test
  void section_2_1_another_clients_token_is_refused_and_stays() {
    for (App other : new App[] {Issue.client(), Issue.client(Trait.PUBLIC)}) {
      other.revoke(access).then().statusCode(400).body("error", equalTo("invalid_grant"));
      other.revoke(refresh).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }
    active(access, true);
    active(refresh, true);
  }

  @Test
  void section_2_1_the_client_must_authenticate_and_name_the_token() {
    App wrong = new App(app.clientId(), "wrong", null);
    wrong.revoke(access).then().statusCode(401).body("error", equalTo("invalid_client"));
    app.revoke("").then().statusCode(400).body("error", equalTo("invalid_request"));
    given().get(TestInstance.url() + "/api/oauth/revoke").then().statusCode(405);
  }

  @Test
  void section_2_1_a_public_client_revokes_its_own() {
    App open = Issue.client(Trait.PUBLIC);
    String token = Issue.tokens(open, "facts offline_access").path("refresh_token");
    open.revoke(token).then().statusCode(200);
    open.refresh(token).then().statusCode(400);
  }

  private void active(String token, boolean expected) {
    app.introspect(token).then().statusCode(200).body("active", equalTo(expected));
  }
}
