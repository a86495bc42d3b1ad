package dev.holdfast.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app in a browser, on a site of its own, may call, and what it may not. */
@QuarkusTest
class CrossOriginTest {

  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @ParameterizedTest
  @CsvSource({
    "POST, /api/oauth/revoke",
    "POST, /api/oauth/register",
    "PUT, /api/oauth/register/x",
    "GET, /api/oauth/userinfo",
    "POST, /api/oauth/userinfo",
    "GET, /api/people/me/facts",
    "GET, /.well-known/jwks.json",
    "GET, /.well-known/oauth-authorization-server",
    "GET, /.well-known/openid-configuration",
    "GET, /.well-known/oauth-protected-resource",
    "GET, /.well-known/oauth-protected-resource/api/people/me/facts"
  })
  void an_app_in_a_browser_gets_and_reads_its_tokens(String method, String path) {
    elsewhere()
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "authorization")
        .options(TestInstance.url() + path)
        .then()
        .statusCode(204)
        .header(ALLOWED, equalTo("*"))
        .header("Access-Control-Allow-Methods", containsString(method))
        .header(
            "Access-Control-Allow-Headers",
            allOf(containsString("Authorization"), containsString("DPoP")))
        .header("Access-Control-Allow-Credentials", nullValue());
    elsewhere()
        .request(method, TestInstance.url() + path)
        .then()
        .header(ALLOWED, equalTo("*"))
        .header(
            "Access-Control-Expose-Headers",
            allOf(containsString("WWW-Authenticate"), containsString("DPoP-Nonce")));
  }

  @Test
  void whether_one_may_ask_for_tokens_is_told_to_all() {
    elsewhere()
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "dpop")
        .options(TestInstance.url() + "/api/oauth/token")
        .then()
        .statusCode(204)
        .header(ALLOWED, equalTo("*"));
  }

  @Test
  void what_the_answer_is_only_to_the_sites_of_the_client() {
    App app = Issue.client(Issue.Trait.PUBLIC);
    for (String origin : List.of("https://app.example", "https://evil.example", "null")) {
      boolean own = origin.equals("https://app.example");
      given()
          .noFilters()
          .header("Origin", origin)
          .contentType("application/x-www-form-urlencoded")
          .body("grant_type=authorization_code&code=x&client_id=" + app.clientId())
          .post(TestInstance.url() + "/api/oauth/token")
          .then()
          .statusCode(400)
          .header("Vary", equalTo("Origin"))
          .header("Access-Control-Expose-Headers", containsString("DPoP-Nonce"))
          .header(ALLOWED, own ? equalTo(origin) : nullValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/oauth/introspect",
        "/api/oauth/authorize",
        "/api/people",
        "/api/people/me/facts/x",
        "/api/users",
        "/sign-in",
        "/me/apps"
      })
  void nothing_else_is_open_to_other_sites(String path) {
    elsewhere()
        .header("Access-Control-Request-Method", "POST")
        .options(TestInstance.url() + path)
        .then()
        .header(ALLOWED, nullValue());
    elsewhere().get(TestInstance.url() + path).then().header(ALLOWED, nullValue());
  }

  private static RequestSpecification elsewhere() {
    return given().noFilters().redirects().follow(false).header("Origin", "https://app.example");
  }
}
