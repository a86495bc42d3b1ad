package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OAuth 2.0 Dynamic Client Registration. */
@QuarkusTest
class Rfc7591Test {

  private static final String CALLBACK = "https://app.example/callback";

  @Test
  void section_3_2_1_the_answer_holds_all_that_was_registered() {
    register("{'redirect_uris': ['" + CALLBACK + "'], 'client_name': 'Mine', 'nobody_knows': 1}")
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .body("client_id", notNullValue())
        .body("client_secret", notNullValue())
        .body("client_secret_expires_at", is(0))
        .body("client_id_issued_at", notNullValue())
        .body("client_name", equalTo("Mine"))
        .body("redirect_uris", hasItem(CALLBACK))
        .body("grant_types", hasItem("authorization_code"))
        .body("response_types", hasItem("code"))
        .body("token_endpoint_auth_method", equalTo("client_secret_basic"))
        .body("id_token_signed_response_alg", equalTo("RS256"))
        .body("nobody_knows", nullValue())
        .body("registration_access_token", notNullValue())
        .body("registration_client_uri", containsString("/api/oauth/register/"));
  }

  @Test
  void section_1_3_a_client_that_registered_itself_signs_people_in() {
    var made =
        register(
                "{'redirect_uris': ['"
                    + CALLBACK
                    + "'], 'token_endpoint_auth_method':"
                    + " 'client_secret_post'}")
            .extract();
    App app = new App(made.path("client_id"), made.path("client_secret"), CALLBACK);
    App.Ask ask = App.ask("openid");
    Visitor visitor = new Visitor();
    Visitor.Place page = visitor.open(app.address(ask));
    page = visitor.send(page.form("main form:has(input[name=person])"), "person", Given.person());
    assertTrue(page.page().text().contains("Nobody here has reviewed this app."));
    assertTrue(App.decide(visitor, page, "openid").away().toString().startsWith(CALLBACK));
  }

  @Test
  void section_2_a_public_client_gets_no_secret() {
    register("{'redirect_uris': ['http://127.0.0.1/cb'], 'token_endpoint_auth_method': 'none'}")
        .statusCode(201)
        .body("client_secret", nullValue())
        .body("client_secret_expires_at", nullValue())
        .body("require_pkce", is(true));
  }

  @Test
  void section_2_scopes_that_are_not_for_it_are_left_out() {
    register(
            "{'redirect_uris': ['"
                + CALLBACK
                + "'], 'scope': 'openid email people.read offline_access mcp:tools'}")
        .statusCode(201)
        .body("scope", equalTo("openid email"));
    register("{'redirect_uris': ['" + CALLBACK + "'], 'scope': 'people.write'}")
        .statusCode(201)
        .body("scope", not(containsString("people")));
  }

  @Test
  void what_only_operators_say_is_not_taken() {
    register(
            "{'redirect_uris': ['"
                + CALLBACK
                + "'], 'may_introspect': true, 'unreviewed': false, 'require_pkce': false,"
                + " 'client_id': 'demo-app', 'client_secret': 'a-secret-that-i-have-chosen'}")
        .statusCode(201)
        .body("may_introspect", is(false))
        .body("unreviewed", is(true))
        .body("require_pkce", is(true))
        .body("client_id", not(equalTo("demo-app")))
        .body("client_secret", not(equalTo("a-secret-that-i-have-chosen")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|invalid_redirect_uri",
        "{'redirect_uris': []}|invalid_redirect_uri",
        "{'redirect_uris': 'https://app.example/'}|invalid_redirect_uri",
        "{'redirect_uris': ['https://app.example/#x']}|invalid_redirect_uri",
        "{'redirect_uris': ['http://app.example/']}|invalid_redirect_uri",
        "{'redirect_uris': ['javascript:alert(1)']}|invalid_redirect_uri",
        "{'grant_types': ['client_credentials']}|invalid_client_metadata",
        "{'redirect_uris': ['https://a.example/'], 'grant_types': ['implicit']}|invalid_client_metadata",
        "{'redirect_uris': ['https://a.example/'], 'response_types': ['token']}|invalid_client_metadata",
        "{'redirect_uris': ['https://a.example/'], 'token_endpoint_auth_method': 'x'}|invalid_client_metadata",
        "{'redirect_uris': ['https://a.example/'], 'id_token_signed_response_alg': 'none'}|invalid_client_metadata",
        "{'redirect_uris': ['https://a.example/'], 'client_name': 7}|invalid_client_metadata",
        "{'redirect_uris': ['https://a.example/'], 'scope': ['openid']}|invalid_client_metadata",
        "{'redirect_uris': ['https://a.example/'], 'backchannel_logout_uri': 'x'}|invalid_client_metadata",
        "{'redirect_uris': ['https://a.example/'], 'software_statement': 'e.e.e'}|unapproved_software_statement",
        "[]|invalid_client_metadata",
        "{|invalid_client_metadata"
      })
  void section_3_2_2_what_is_wrong_is_named(String json, String error) {
    register(json)
        .statusCode(400)
        .header("Cache-Control", "no-store")
        .body("error", equalTo(error))
        .body("error_description", notNullValue());
  }

  @Test
  void the_metadata_say_where() {
    given()
        .get(TestInstance.url() + "/.well-known/oauth-authorization-server")
        .then()
        .body("registration_endpoint", equalTo(TestInstance.url() + "/api/oauth/register"));
  }

  @Test
  void oidc_registration_2_what_openid_connect_adds_is_kept() {
    register(
            "{'redirect_uris': ['"
                + CALLBACK
                + "'], 'application_type': 'web', 'grant_types': ['authorization_code',"
                + " 'refresh_token'], 'post_logout_redirect_uris': ['https://app.example/bye'],"
                + " 'initiate_login_uri': 'https://app.example/start', 'backchannel_logout_uri':"
                + " 'https://app.example/out', 'id_token_signed_response_alg': 'PS256'}")
        .statusCode(201)
        .body("grant_types", containsInAnyOrder("authorization_code", "refresh_token"))
        .body("scope", containsString("offline_access"))
        .body("post_logout_redirect_uris", hasItem("https://app.example/bye"))
        .body("initiate_login_uri", equalTo("https://app.example/start"))
        .body("backchannel_logout_uri", equalTo("https://app.example/out"))
        .body("id_token_signed_response_alg", equalTo("PS256"));
  }

  private static ValidatableResponse register(String json) {
    return given()
        .contentType("application/json")
        .body(json.replace('\'', '"'))
        .post(TestInstance.url() + "/api/oauth/register")
        .then();
  }
}
