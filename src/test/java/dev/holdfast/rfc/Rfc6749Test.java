package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6749, the token endpoint. */
@QuarkusTest
class Rfc6749Test {

  private static final String ERROR_DESCRIPTION = "[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]+";

  private final App app = Issue.client();

  @Test
  void section_5_1_a_success_has_the_token_its_type_and_is_not_cached() {
    Issue.tokens(app, "facts activities")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", containsString("no-store"))
        .header("Pragma", "no-cache")
        .body("access_token", notNullValue())
        .body("token_type", equalTo("Bearer"))
        .body("expires_in", lessThanOrEqualTo(300))
        .body("scope", equalTo("facts activities"))
        .body("refresh_token", nullValue());
  }

  @Test
  void section_5_2_an_error_is_json_not_cached_and_of_the_allowed_characters() {
    refused(app.token(FormFields.of("grant_type", "nön\"sense")), 400, "unsupported_grant_type")
        .contentType("application/json")
        .header("Cache-Control", containsString("no-store"))
        .header("Pragma", "no-cache")
        .body("error_description", matchesPattern(ERROR_DESCRIPTION));
  }

  @Test
  void section_3_2_the_client_must_use_post() {
    given().get(token()).then().statusCode(405);
  }

  @Test
  void section_3_2_a_parameter_without_a_value_is_omitted_and_unknown_ones_are_ignored() {
    app.token(Issue.exchange(Issue.code(app, "facts")).with("scope", "", "something", "else"))
        .then()
        .statusCode(200);
  }

  @Test
  void section_3_2_a_parameter_must_not_come_twice() {
    FormFields twice = FormFields.of("grant_type", "refresh_token", "grant_type", "refresh_token");
    refused(app.token(twice), 400, "invalid_request");
  }

  @Test
  void section_3_2_parameters_are_a_form() {
    Response json =
        given()
            .auth()
            .preemptive()
            .basic(app.clientId(), app.secret())
            .contentType("application/json")
            .body("{\"grant_type\":\"client_credentials\"}")
            .post(token());
    refused(json, 400, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=%",
        "grant_type=%zz",
        "grant_type=%00",
        "grant_type=%ff%fe",
        "grant_type=client_credentials&scope=%c0%80",
        "grant_type=refresh_token&refresh_token=a%0ab",
        "&&&=&=x",
        "grant_type"
      })
  void appendix_b_a_malformed_form_is_the_callers_fault(String body) {
    refused(raw(body), 400, "invalid_request");
  }

  @Test
  void a_huge_value_is_refused_quietly() {
    String huge = "a".repeat(500_000);
    refused(raw("grant_type=refresh_token&refresh_token=" + huge), 400, "invalid_grant");
    refused(raw("x=1&".repeat(5_000)), 400, "invalid_request");
  }

  @Test
  void section_2_3_1_basic_is_form_encoded_inside() {
    String id = app.clientId().replace("-", "%2D");
    basic(id + ":" + app.secret().replace("_", "%5F").replace("-", "%2d"))
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_grant"));
  }

  @Test
  void section_2_3_1_a_secret_may_be_in_the_body() {
    post(app.clientId(), app.secret())
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_grant"));
  }

  @Test
  void section_2_3_only_one_method_in_a_request() {
    Response both =
        given()
            .auth()
            .preemptive()
            .basic(app.clientId(), app.secret())
            .contentType("application/x-www-form-urlencoded")
            .body(body().with("client_secret", app.secret()).toString())
            .post(token());
    refused(both, 400, "invalid_request");
  }

  @Test
  void section_2_3_only_the_registered_method() {
    App basicOnly = Issue.client(Trait.BASIC_ONLY);
    App postOnly = Issue.client(Trait.POST_ONLY);
    unauthorized(post(basicOnly.clientId(), basicOnly.secret()));
    unauthorized(basic(postOnly.clientId() + ":" + postOnly.secret()));
    refused(basic(basicOnly.clientId() + ":" + basicOnly.secret()), 400, "invalid_grant");
    refused(post(postOnly.clientId(), postOnly.secret()), 400, "invalid_grant");
  }

  @Test
  void section_5_2_a_failed_authentication_is_401_and_says_how() {
    unauthorized(basic(app.clientId() + ":wrong"));
    unauthorized(basic("nobody:wrong"));
    unauthorized(basic("no colon"));
    unauthorized(basic(app.clientId() + ":"));
    unauthorized(header("Basic !!!"));
    unauthorized(header("Bearer abc"));
    unauthorized(post(app.clientId(), "wrong"));
    unauthorized(post(app.clientId(), ""));
    unauthorized(post("nobody", "x"));
  }

  @Test
  void section_2_3_2_a_confidential_client_must_authenticate() {
    unauthorized(new App(app.clientId(), null, app.redirectUri()).token(body()));
  }

  @Test
  void section_3_2_1_a_public_client_sends_its_id() {
    App open = Issue.client(Trait.PUBLIC);
    Issue.tokens(open, "facts").then().statusCode(200);
    unauthorized(raw(null, "grant_type=refresh_token&refresh_token=x"));
  }

  @Test
  void section_4_1_2_a_code_expires() {
    String code = Issue.code(app, "facts");
    TestClock.advance(Duration.ofSeconds(61));
    refused(app.token(Issue.exchange(code)), 400, "invalid_grant");
  }

  @Test
  void section_4_1_3_a_code_is_bound_to_its_client_and_a_stranger_does_not_burn_it() {
    String code = Issue.code(app, "facts");
    refused(Issue.client().token(Issue.exchange(code)), 400, "invalid_grant");
    refused(Issue.client(Trait.PUBLIC).token(Issue.exchange(code)), 400, "invalid_grant");
    app.token(Issue.exchange(code)).then().statusCode(200);
  }

  @Test
  void section_4_1_3_a_code_is_bound_to_its_redirect_uri() {
    String code = Issue.code(app, "facts");
    FormFields sent = Issue.exchange(code);
    refused(app.token(sent.with("redirect_uri", null)), 400, "invalid_grant");
    refused(app.token(sent.with("redirect_uri", Issue.REDIRECT + "/")), 400, "invalid_grant");
    app.token(sent).then().statusCode(200);
  }

  @Test
  void section_4_1_3_no_redirect_uri_is_needed_if_none_was_asked_with() {
    var grant = Issue.grant(app, Issue.person(), "facts", null);
    String challenge = dev.holdfast.crypto.Tokens.hash(Issue.VERIFIER);
    FormFields without =
        Issue.exchange(Issue.code(app, grant, null, challenge)).with("redirect_uri", null);
    app.token(without).then().statusCode(200);
  }

  @Test
  void section_4_4_client_credentials_give_no_refresh_token() {
    Given.PARTNER
        .token(FormFields.of("grant_type", "client_credentials", "scope", "people.read"))
        .then()
        .statusCode(200)
        .body("scope", equalTo("people.read"))
        .body("refresh_token", nullValue());
  }

  @Test
  void section_3_3_without_a_scope_the_registered_ones_are_given_and_others_never() {
    App own = Issue.client(Trait.CREDENTIALS);
    own.token(FormFields.of("grant_type", "client_credentials"))
        .then()
        .statusCode(200)
        .body(
            "scope",
            equalTo(
                "people.read people.write record.read record.write users.read users.write authn"));
    for (String scope : new String[] {"facts", "people.read  people.write", "a\"b", "operator"}) {
      refused(
          own.token(FormFields.of("grant_type", "client_credentials", "scope", scope)),
          400,
          "invalid_scope");
    }
  }

  @Test
  void section_5_2_a_grant_type_must_be_registered_and_known() {
    refused(
        app.token(FormFields.of("grant_type", "client_credentials")), 400, "unauthorized_client");
    refused(app.token(FormFields.of("grant_type", "password")), 400, "unsupported_grant_type");
    refused(app.token(FormFields.of("scope", "facts")), 400, "invalid_request");
    refused(app.token(FormFields.of("grant_type", "authorization_code")), 400, "invalid_request");
  }

  private static FormFields body() {
    return FormFields.of("grant_type", "authorization_code", "code", "x");
  }

  private static Response basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return header("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private static Response header(String authorization) {
    return raw(authorization, body().toString());
  }

  private static Response post(String id, String secret) {
    return raw(null, body() + "&client_id=" + id + "&client_secret=" + secret);
  }

  private Response raw(String body) {
    String pair = app.clientId() + ":" + app.secret();
    return raw(
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)), body);
  }

  private static Response raw(String authorization, String body) {
    var request = given().contentType("application/x-www-form-urlencoded").body(body);
    return (authorization == null ? request : request.header("Authorization", authorization))
        .post(token());
  }

  private static String token() {
    return TestInstance.url() + "/api/oauth/token";
  }

  private static ValidatableResponse refused(Response answer, int status, String error) {
    return answer.then().statusCode(status).body("error", equalTo(error));
  }

  private static void unauthorized(Response answer) {
    refused(answer, 401, "invalid_client").header("WWW-Authenticate", startsWith("Basic "));
  }
}
