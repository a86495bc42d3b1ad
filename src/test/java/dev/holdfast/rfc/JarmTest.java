package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Registered;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JWT Secured Authorization Response Mode for OAuth 2.0 (JARM). */
@QuarkusTest
class JarmTest {

  private final App app = Registered.as(Map.of());
  private final App.Ask ask = App.ask("facts");
  private final Visitor visitor = new Visitor();

  @ParameterizedTest
  @ValueSource(strings = {"jwt", "query.jwt"})
  void section_2_1_the_answer_is_signed_for_the_client(String mode) throws Exception {
    URI away = allowed(app, mode).away();
    assertEquals(Set.of("response"), FormFields.query(away).keySet());
    JwtClaims answer = verify(app, FormFields.query(away).get("response"), "RS256");
    assertEquals(ask.state(), answer.getStringClaimValue("state"));
    app.exchange(ask, answer.getStringClaimValue("code")).then().statusCode(200);
  }

  @Test
  void section_2_1_so_is_an_error() throws Exception {
    URI away = visitor.open(app.address(ask, "response_mode", "jwt", "prompt", "none")).away();
    JwtClaims answer = verify(app, FormFields.query(away).get("response"), "RS256");
    assertEquals("login_required", answer.getStringClaimValue("error"));
    assertEquals(ask.state(), answer.getStringClaimValue("state"));
    assertFalse(answer.hasClaim("code"));
  }

  @Test
  void section_2_3_3_it_can_come_as_a_form() throws Exception {
    Visitor.Place page = allowed(app, "form_post.jwt");
    assertEquals(200, page.status());
    var form = page.page().selectFirst("form[method=post]");
    assertEquals(app.redirectUri(), form.attr("action"));
    verify(app, form.selectFirst("[name=response]").attr("value"), "RS256");
    assertTrue(form.select("[name=code],[name=state]").isEmpty());
  }

  @Test
  void section_3_the_client_chooses_how_it_is_signed() throws Exception {
    App other = Registered.as(Map.of("authorization_signed_response_alg", "ES256"));
    URI away = allowed(other, "jwt").away();
    verify(other, FormFields.query(away).get("response"), "ES256");
  }

  @Test
  void a_signed_answer_is_no_id_token() {
    URI away = allowed(app, "jwt").away();
    String hint = FormFields.query(away).get("response");
    Map<String, String> refused =
        FormFields.query(visitor.open(app.address(ask, "id_token_hint", hint)).away());
    assertEquals("invalid_request", refused.get("error"));
  }

  private Visitor.Place allowed(App client, String mode) {
    Visitor.Place place = visitor.open(client.address(ask, "response_mode", mode));
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", Given.person());
    return App.decide(visitor, place, "facts");
  }

  private static JwtClaims verify(App app, String jwt, String alg) throws Exception {
    String keys = given().get(TestInstance.url() + "/.well-known/jwks.json").asString();
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(
            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
        .setJwsAlgorithmConstraints(ConstraintType.PERMIT, alg)
        .setExpectedIssuer(TestInstance.url())
        .setExpectedAudience(app.clientId())
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds(Integer.MAX_VALUE / 2)
        .build()
        .processToClaims(jwt);
  }
}
