package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.clients.Clients;
import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 6750, at a resource that needs the scope facts. */
@QuarkusTest
class Rfc6750Test {

  private final App app = Issue.client();

  @Test
  void section_2_1_the_token_is_sent_in_the_authorization_header() {
    String token = Issue.tokens(app, "facts").path("access_token");
    read("Bearer " + token).then().statusCode(200);
    read("bearer " + token).then().statusCode(200);
  }

  @Test
  void section_2_3_a_token_in_the_query_is_not_taken() {
    String token = Issue.tokens(app, "facts").path("access_token");
    given().queryParam("access_token", token).get(probe()).then().statusCode(401);
    given().cookie("Bearer", token).get(probe()).then().statusCode(401);
  }

  @Test
  void section_3_without_a_token_the_challenge_names_no_error() {
    Response answer = given().get(probe());
    answer.then().statusCode(401);
    List<String> challenges = answer.headers().getValues("WWW-Authenticate");
    String more =
        ", scope=\"facts\", resource_metadata=\"%s/.well-known/oauth-protected-resource/api/probe\""
            .formatted(TestInstance.url());
    assertEquals("Bearer realm=\"holdfast\"" + more, challenges.get(0));
    String algs = String.join(" ", DpopProofs.algorithms());
    assertEquals("DPoP realm=\"holdfast\", algs=\"%s\"".formatted(algs) + more, challenges.get(1));
  }

  @Test
  void section_3_1_a_token_that_is_not_good_is_invalid_token() {
    invalid(read("Bearer nonsense"));
    String token = Issue.tokens(app, "facts").path("access_token");
    app.revoke(token).then().statusCode(200);
    invalid(read("Bearer " + token));
  }

  @Test
  void section_3_1_a_disabled_clients_token_is_invalid_at_the_next_request() {
    String token = Issue.tokens(app, "facts").path("access_token");
    read("Bearer " + token).then().statusCode(200);
    Issue.bean(Clients.class).disable(app.clientId());
    invalid(read("Bearer " + token));
  }

  @Test
  void section_3_1_a_token_without_the_scope_is_insufficient() {
    String token = Issue.tokens(app, "activities").path("access_token");
    read("Bearer " + token)
        .then()
        .statusCode(403)
        .header(
            "WWW-Authenticate",
            allOf(
                startsWith("Bearer realm=\"holdfast\", error=\"insufficient_scope\""),
                containsString("scope=\"facts\"")));
  }

  @Test
  void a_refresh_token_is_no_access_token() {
    String token = Issue.tokens(app, "facts offline_access").path("refresh_token");
    invalid(read("Bearer " + token));
  }

  private static void invalid(Response answer) {
    answer
        .then()
        .statusCode(401)
        .header(
            "WWW-Authenticate", startsWith("Bearer realm=\"holdfast\", error=\"invalid_token\""))
        .body("status", equalTo(401));
  }

  private static Response read(String authorization) {
    return given().header("Authorization", authorization).get(probe());
  }

  private static String probe() {
    return TestInstance.url() + "/api/probe";
  }
}
