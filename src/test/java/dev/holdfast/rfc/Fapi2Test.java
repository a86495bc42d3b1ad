package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.clients.Registered;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Proofs;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

/** FAPI 2.0 Security Profile, for a client that is registered for all of it. */
@QuarkusTest
class Fapi2Test {

  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final String TOKEN = "/api/oauth/token";
  private static final String PUSH = "/api/oauth/par";

  private final Signer signer = Signer.of("PS256");
  private final App app =
      Registered.as(
          Map.of(
              "token_endpoint_auth_method", "private_key_jwt",
              "jwks", signer.jwks(),
              "require_pushed_authorization_requests", true,
              "dpop_bound_access_tokens", true,
              "access_token_alg", "PS256",
              "id_token_signed_response_alg", "PS256",
              "scope", "openid facts offline_access"));
  private final Proofs holder = new Proofs(app, Signer.of("ES256"));

  @Test
  void section_5_3_a_client_signs_pushes_and_shows_its_key_all_the_way() throws Exception {
    App.Ask ask = App.ask("openid facts offline_access");
    String uri = push(app.parameters(ask)).then().statusCode(201).extract().path("request_uri");
    Map<String, String> answer = allowed(uri, "openid", "facts", "offline_access");
    assertEquals(TestInstance.url(), answer.get("iss"));
    FormFields code =
        FormFields.of(
            "grant_type",
            "authorization_code",
            "code",
            answer.get("code"),
            "redirect_uri",
            app.redirectUri(),
            "code_verifier",
            ask.verifier());
    JsonPath tokens = post(TOKEN, code, assertion()).then().statusCode(200).extract().jsonPath();
    assertEquals("DPoP", tokens.getString("token_type"));
    JsonWebSignature idToken = new JsonWebSignature();
    idToken.setCompactSerialization(tokens.getString("id_token"));
    assertEquals("PS256", idToken.getAlgorithmHeaderValue());
    holder.read("/api/people/me/facts", tokens.getString("access_token")).then().statusCode(200);
    FormFields refresh =
        FormFields.of(
            "grant_type", "refresh_token", "refresh_token", tokens.getString("refresh_token"));
    for (int i = 0; i < 2; i++) {
      post(TOKEN, refresh, assertion())
          .then()
          .statusCode(200)
          .body("token_type", equalTo("DPoP"))
          .body("refresh_token", nullValue());
    }
  }

  @Test
  void section_5_3_2_1_tokens_that_are_bound_to_no_key_are_not_given() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .body(signed(FormFields.of("grant_type", "refresh_token"), assertion()).toString())
        .post(TestInstance.url() + TOKEN)
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));
  }

  @Test
  void section_5_3_2_1_the_audience_is_the_issuer_as_a_string_and_nothing_else() {
    for (Object audience :
        List.of(
            TestInstance.url() + TOKEN,
            TestInstance.url() + PUSH,
            List.of(TestInstance.url()),
            List.of(TestInstance.url(), TestInstance.url() + TOKEN))) {
      String assertion = signer.sign(claims(audience));
      post(PUSH, app.parameters(App.ask("facts")), assertion)
          .then()
          .statusCode(401)
          .body("error", equalTo("invalid_client"))
          .body("error_description", containsString("as aud"));
    }
  }

  @Test
  void section_5_3_2_2_a_request_is_pushed_with_pkce_and_redirect_uri() {
    App.Ask ask = App.ask("facts");
    FormFields asked = app.parameters(ask);
    refused(asked.with("redirect_uri", null), "redirect_uri");
    refused(asked.with("code_challenge", null, "code_challenge_method", null), "PKCE");
    refused(asked.with("code_challenge_method", "plain"), "S256");
    Map<String, String> told = FormFields.query(new Visitor().open(app.address(ask)).away());
    assertEquals("invalid_request", told.get("error"));
  }

  @Test
  void section_5_4_1_rs256_is_not_among_the_algorithms() {
    Signer weak = new Signer(signer.key(), "RS256");
    post(PUSH, app.parameters(App.ask("facts")), weak.sign(claims(TestInstance.url())))
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
  }

  private Map<String, String> allowed(String uri, String... ticked) {
    FormFields pushed = FormFields.of("client_id", app.clientId(), "request_uri", uri);
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/api/oauth/authorize?" + pushed);
    String person = Given.person(Map.of("given_name", "Ada"));
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return FormFields.query(App.decide(visitor, place, ticked).away());
  }

  private void refused(FormFields asked, String why) {
    push(asked)
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"))
        .body("error_description", containsString(why));
  }

  private Response push(FormFields asked) {
    return post(PUSH, asked, assertion());
  }

  private String assertion() {
    return signer.sign(claims(TestInstance.url()));
  }

  private Map<String, Object> claims(Object audience) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", app.clientId());
    claims.put("sub", app.clientId());
    claims.put("aud", audience);
    claims.put("exp", Instant.now().getEpochSecond() + 60);
    claims.put("jti", java.util.UUID.randomUUID().toString());
    return claims;
  }

  private static FormFields signed(FormFields fields, String assertion) {
    return fields.with("client_assertion_type", TYPE, "client_assertion", assertion);
  }

  private Response post(String path, FormFields fields, String assertion) {
    return given()
        .contentType("application/x-www-form-urlencoded")
        .header("DPoP", holder.proof(Proofs.claims("POST", path)))
        .body(signed(fields, assertion).toString())
        .post(TestInstance.url() + path);
  }
}
