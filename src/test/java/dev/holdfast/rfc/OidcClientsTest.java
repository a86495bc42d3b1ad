package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Registered;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client's registration changes of OpenID Connect Core 1.0 for it. */
@QuarkusTest
class OidcClientsTest {

  private final App.Ask ask = App.ask("openid profile");
  private final Visitor visitor = new Visitor();

  @AfterEach
  void back() {
    TestClock.reset();
  }

  @Test
  void section_5_3_2_userinfo_is_signed_for_who_wants_it_so() throws Exception {
    App app = registered(Map.of("userinfo_signed_response_alg", "ES256"));
    String person = Given.person(Map.of("given_name", "Ada"));
    String token = app.accessToken(person, "openid profile");
    String jwt =
        given()
            .header("Authorization", "Bearer " + token)
            .get(TestInstance.url() + "/api/oauth/userinfo")
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("application/jwt"))
            .extract()
            .asString();
    String keys = given().get(TestInstance.url() + "/.well-known/jwks.json").asString();
    JwtClaims claims =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(
                new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
            .setExpectedIssuer(TestInstance.url())
            .setExpectedAudience(app.clientId())
            .build()
            .processToClaims(jwt);
    assertEquals(person, claims.getSubject());
    assertEquals("Ada", claims.getStringClaimValue("given_name"));
  }

  @Test
  void registered_defaults_hold_where_the_request_says_nothing() {
    App app = registered(Map.of("default_max_age", 60));
    app.code(ask, Given.person(), visitor, "openid", "profile");
    String silent = app.address(App.ask("openid profile"), "prompt", "none");
    assertEquals(null, answer(silent).get("error"));
    TestClock.advance(Duration.ofSeconds(61));
    assertEquals("login_required", answer(silent).get("error"));
    assertEquals(null, answer(silent + "&max_age=3600").get("error"));
    App strong = registered(Map.of("default_acr_values", List.of("2fa")));
    String weak = strong.address(App.ask("openid profile"), "prompt", "none");
    assertEquals("unmet_authentication_requirements", answer(weak).get("error"));
  }

  /** Section 5.5.1.1. */
  @Test
  void an_acr_that_is_essential_is_reached_or_refused() {
    App app = registered(Map.of());
    app.code(ask, Given.person(), visitor, "openid", "profile");
    String claims = "{\"id_token\":{\"acr\":{\"essential\":%s,\"values\":[\"%s\"]}}}";
    for (String known : List.of("gold", "2fa")) {
      String essential = app.address(ask, "claims", claims.formatted(true, known));
      assertEquals("unmet_authentication_requirements", answer(essential).get("error"), known);
    }
    String wished = app.address(ask, "claims", claims.formatted(false, "gold"), "prompt", "none");
    assertEquals(null, answer(wished).get("error"));
  }

  /** Section 3.1.2.1: what there is no use for is ignored. */
  @ParameterizedTest
  @CsvSource({"display,popup", "display,page", "ui_locales,de fr", "claims_locales,se", "x,y"})
  void what_is_only_a_wish_does_no_harm(String name, String value) {
    App app = registered(Map.of());
    assertEquals("/sign-in", visitor.open(app.address(ask, name, value)).uri().getPath());
  }

  @Test
  void discovery_section_3_the_metadata_say_all_of_it() {
    given()
        .get(TestInstance.url() + "/.well-known/openid-configuration")
        .then()
        .body("request_parameter_supported", equalTo(true))
        .body("request_uri_parameter_supported", equalTo(true))
        .body("require_request_uri_registration", equalTo(true))
        .body(
            "request_object_signing_alg_values_supported",
            equalTo(List.of("PS256", "ES256", "EdDSA", "RS256")))
        .body(
            "response_modes_supported",
            equalTo(List.of("query", "form_post", "query.jwt", "form_post.jwt", "jwt")))
        .body("userinfo_signing_alg_values_supported.size()", equalTo(4))
        .body("prompt_values_supported", hasItem("create"))
        .body("authorization_signing_alg_values_supported.size()", equalTo(4));
  }

  /** Initiating User Registration via OpenID Connect 1.0, section 4. */
  @Test
  void who_is_to_begin_an_account_comes_back_to_the_app() {
    String address = "new-" + System.nanoTime() + "@mail.example";
    App app = registered(Map.of());
    Visitor.Place signUp = visitor.open(app.address(ask, "prompt", "create"));
    assertEquals("/sign-up", signUp.uri().getPath());
    visitor.send(signUp.form("main form"), "email", address);
    Visitor.Place welcome = visitor.open(Mailbox.newest(address).link());
    Visitor.Place consent =
        visitor.send(
            welcome.form("form[action=/welcome]"), "password", "a fine new password of hers");
    assertTrue(consent.uri().getPath().startsWith("/consent/"), consent.uri().getPath());
    Visitor.Place away = App.decide(visitor, consent, "openid", "profile");
    app.exchange(ask, FormFields.query(away.away()).get("code")).then().statusCode(200);
    Visitor.Place again = visitor.open(app.address(ask, "prompt", "create"));
    assertEquals("/sign-up", again.uri().getPath(), "somebody else may sign up here");
    assertEquals("invalid_request", answer(app.address(ask, "prompt", "create none")).get("error"));
  }

  private Map<String, String> answer(String address) {
    return FormFields.query(visitor.open(address).away());
  }

  private static App registered(Map<String, ?> metadata) {
    return Registered.as(metadata);
  }
}
