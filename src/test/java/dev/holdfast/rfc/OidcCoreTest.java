package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

/** OpenID Connect Core 1.0, as a relying party sees it. */
@QuarkusTest
class OidcCoreTest {

  private static final String ALL = "openid profile email phone address";

  private final App app = App.demo();
  private final Visitor visitor = new Visitor();

  @Test
  void section_2_the_id_token_says_who_when_and_how() throws Exception {
    String person = ada();
    long before = Instant.now().getEpochSecond() - 1;
    Response tokens = tokens(person, "openid", "nonce", "n-0S6_WzA2Mj");
    JwtClaims claims = verify(tokens.path("id_token"));
    assertEquals(person, claims.getSubject());
    assertEquals("n-0S6_WzA2Mj", claims.getStringClaimValue("nonce"));
    assertTrue(claims.getClaimValue("auth_time", Long.class) >= before);
    assertEquals("0", claims.getStringClaimValue("acr"), "the picker believes everybody");
    assertNotNull(claims.getStringClaimValue("sid"));
    assertEquals(halfHash(tokens.path("access_token")), claims.getStringClaimValue("at_hash"));
    assertEquals("openid", tokens.path("scope"));
  }

  @Test
  void section_2_there_is_no_id_token_without_openid() {
    tokens(ada(), "facts").then().body("id_token", nullValue());
  }

  @Test
  void section_5_4_scopes_ask_for_claims_at_userinfo_and_not_in_the_id_token() throws Exception {
    String person = ada();
    Response tokens = tokens(person, ALL);
    JwtClaims claims = verify(tokens.path("id_token"));
    assertFalse(claims.hasClaim("given_name") || claims.hasClaim("email"), claims::toJson);
    userinfo(tokens.path("access_token"))
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Type", containsString("application/json"))
        .body("sub", equalTo(person))
        .body("given_name", equalTo("Ada"))
        .body("name", equalTo("Ada Lovelace"))
        .body("email", equalTo("ada@example.com"))
        .body("email_verified", equalTo(false))
        .body("phone_number", equalTo("+441632960000"))
        .body("phone_number_verified", equalTo(false))
        .body("address.locality", equalTo("London"))
        .body("updated_at", org.hamcrest.Matchers.instanceOf(Number.class));
  }

  @Test
  void section_5_3_only_what_she_ticked_is_told() {
    String person = ada();
    App.Ask ask = App.ask(ALL);
    String code = app.code(ask, person, visitor, "openid", "email");
    String token = app.exchange(ask, code).then().statusCode(200).extract().path("access_token");
    userinfo(token)
        .then()
        .body("sub", equalTo(person))
        .body("email", equalTo("ada@example.com"))
        .body("given_name", nullValue())
        .body("address", nullValue());
  }

  @Test
  void section_5_3_1_the_token_comes_by_header_or_form_and_not_by_both() {
    String token = tokens(ada(), "openid").path("access_token");
    String url = TestInstance.url() + "/api/oauth/userinfo";
    given().header("Authorization", "Bearer " + token).post(url).then().statusCode(200);
    given().formParam("access_token", token).post(url).then().statusCode(200);
    given()
        .header("Authorization", "Bearer " + token)
        .formParam("access_token", token)
        .post(url)
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));
    var challenges = given().post(url).then().statusCode(401).extract().headers();
    assertTrue(challenges.getValues("WWW-Authenticate").get(0).startsWith("Bearer "));
    given().formParam("access_token", "x").post(url).then().statusCode(401);
    App.Ask ask = App.ask("facts");
    String code = app.code(ask, ada());
    userinfo(app.exchange(ask, code).path("access_token"))
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", containsString("insufficient_scope"));
  }

  @Test
  void section_5_5_single_claims_are_asked_for_and_told_where_they_were_wanted() throws Exception {
    String person = ada();
    String claims =
        "{\"id_token\":{\"given_name\":{\"essential\":true},\"unknown\":null},"
            + "\"userinfo\":{\"family_name\":null}}";
    App.Ask ask = App.ask("openid");
    Visitor.Place consent = consent(ask, person, "claims", claims);
    assertEquals(2, consent.page().select("input[name=scope]").size(), "each claim for itself");
    Visitor.Place away = App.decide(visitor, consent, "claim:given_name", "claim:family_name");
    Response tokens = app.exchange(ask, FormFields.query(away.away()).get("code"));
    JwtClaims token = verify(tokens.path("id_token"));
    assertEquals("Ada", token.getStringClaimValue("given_name"));
    assertNull(token.getClaimValue("family_name"));
    userinfo(tokens.path("access_token")).then().body("family_name", equalTo("Lovelace"));
  }

  @Test
  void section_5_5_1_a_subject_that_is_asked_for_is_the_one_who_signs_in() {
    String ada = ada();
    String other = Given.person();
    tokens(ada, "openid");
    String claims = "{\"id_token\":{\"sub\":{\"value\":\"" + other + "\"}}}";
    Visitor.Place away =
        visitor.open(app.address(App.ask("openid"), "claims", claims, "prompt", "none"));
    assertEquals("login_required", FormFields.query(away.away()).get("error"));
    assertEquals(
        "/sign-in", visitor.open(app.address(App.ask("openid"), "claims", claims)).uri().getPath());
  }

  @Test
  void section_3_1_2_1_an_id_token_hint_means_its_person() {
    String hint = tokens(ada(), "openid").path("id_token");
    Visitor.Place same =
        visitor.open(app.address(App.ask("openid"), "id_token_hint", hint, "prompt", "none"));
    assertNotNull(FormFields.query(same.away()).get("code"));
    Visitor other = new Visitor();
    app.code(App.ask("openid"), Given.person(), other, "openid");
    Visitor.Place refused =
        other.open(app.address(App.ask("openid"), "id_token_hint", hint, "prompt", "none"));
    assertEquals("login_required", FormFields.query(refused.away()).get("error"));
    Visitor.Place broken =
        other.open(app.address(App.ask("openid"), "id_token_hint", hint + "x", "prompt", "none"));
    assertEquals("invalid_request", FormFields.query(broken.away()).get("error"));
  }

  @Test
  void section_3_1_2_1_a_login_hint_stands_in_the_field() {
    App.Ask ask = App.ask("openid");
    Visitor.Place page = visitor.open(app.address(ask, "login_hint", "Ada@Example.org"));
    assertEquals("Ada@example.org", page.page().selectFirst("#address").val());
    Visitor.Place other = visitor.open(app.address(ask, "login_hint", "<ada>\u0007"));
    assertEquals("", other.page().selectFirst("#address").val());
  }

  /** An empty value counts as none (RFC 6749, section 3.1). */
  @Test
  void section_3_1_2_1_a_redirect_uri_is_required() {
    Visitor.Place page = visitor.open(app.address(App.ask("openid"), "redirect_uri", ""));
    assertEquals(400, page.status());
    assertNull(page.away());
    assertTrue(page.page().text().contains("redirect_uri is missing"), page.page().text());
  }

  @Test
  void section_3_1_2_1_sign_in_alone_needs_nothing_ticked() {
    String person = Given.person();
    App.Ask ask = App.ask("openid");
    Visitor.Place consent = consent(ask, person);
    assertTrue(consent.page().select("input[type=checkbox]").isEmpty());
    assertTrue(consent.page().text().contains("learns that it is you"));
    Visitor.Place away =
        visitor.send(consent.form("main form:has([name=decision])"), "decision", "allow");
    assertNotNull(FormFields.query(away.away()).get("code"));
  }

  @Test
  void section_12_2_a_refreshed_id_token_is_of_the_same_sign_in() throws Exception {
    String person = ada();
    Response tokens = tokens(person, "openid offline_access", "nonce", "once");
    JwtClaims first = verify(tokens.path("id_token"));
    JwtClaims second =
        verify(
            app.refresh(tokens.path("refresh_token"))
                .then()
                .statusCode(200)
                .extract()
                .path("id_token"));
    assertEquals(first.getSubject(), second.getSubject());
    assertEquals(first.getClaimValue("auth_time"), second.getClaimValue("auth_time"));
    assertEquals(first.getStringClaimValue("sid"), second.getStringClaimValue("sid"));
    assertNull(second.getClaimValue("nonce"), "it answers no request");
  }

  @Test
  void form_post_sends_the_answer_by_a_form() {
    String person = ada();
    tokens(person, "openid");
    App.Ask ask = App.ask("openid");
    Visitor.Place page =
        visitor.openOnly(app.address(ask, "response_mode", "form_post", "prompt", "none"));
    assertEquals(200, page.status());
    assertEquals("no-store", page.header("Cache-Control"));
    var form = page.page().selectFirst("form[method=post]");
    assertEquals(app.redirectUri(), form.attr("action"));
    assertEquals(ask.state(), form.selectFirst("[name=state]").attr("value"));
    String code = form.selectFirst("[name=code]").attr("value");
    app.exchange(ask, code).then().statusCode(200);
  }

  private Visitor.Place consent(App.Ask ask, String person, String... changes) {
    Visitor.Place place = visitor.open(app.address(ask, changes));
    return visitor.send(place.form("main form:has(input[name=person])"), "person", person);
  }

  private Response tokens(String person, String scope, String... changes) {
    App.Ask ask = App.ask(scope);
    Visitor.Place place = consent(ask, person, changes);
    Visitor.Place away = App.decide(visitor, place, scope.split(" "));
    String code = FormFields.query(away.away()).get("code");
    return app.exchange(ask, code).then().statusCode(200).extract().response();
  }

  private static Response userinfo(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/oauth/userinfo");
  }

  private static String ada() {
    return Given.person(
        Map.of(
            "given_name", "Ada",
            "family_name", "Lovelace",
            "email", "ada@example.com",
            "phone_number", "+441632960000",
            "address.locality", "London"));
  }

  private JwtClaims verify(String token) throws Exception {
    String keys = given().get(TestInstance.url() + "/.well-known/jwks.json").asString();
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(
            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
        .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
        .setExpectedIssuer(TestInstance.url())
        .setExpectedAudience(app.clientId())
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setRequireSubject()
        .setAllowedClockSkewInSeconds(Integer.MAX_VALUE / 2)
        .build()
        .processToClaims(token);
  }

  private static String halfHash(String token) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
  }
}
