package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** RFC 9701, introspection answers as JWTs. */
@QuarkusTest
class Rfc9701Test {

  private static final String TYPE = "application/token-introspection+jwt";

  private final App resourceServer = Issue.client(Trait.MAY_INTROSPECT);
  private final String token =
      Issue.tokens(Issue.client(), "facts").jsonPath().getString("access_token");

  @Test
  void section_5_the_answer_is_signed_for_the_one_who_asks() throws Exception {
    SignedJWT answer = signed(resourceServer, token);
    assertEquals("token-introspection+jwt", answer.getHeader().getType().getType());
    assertEquals("RS256", answer.getHeader().getAlgorithm().getName());
    assertTrue(answer.verify(key(answer)));
    var claims = answer.getJWTClaimsSet();
    assertEquals(Set.of("iss", "aud", "iat", "token_introspection"), claims.getClaims().keySet());
    assertEquals(TestInstance.url(), claims.getIssuer());
    assertEquals(resourceServer.clientId(), claims.getAudience().get(0));
    Map<String, Object> said = claims.getJSONObjectClaim("token_introspection");
    assertEquals(true, said.get("active"));
    assertEquals("facts", said.get("scope"));
  }

  @Test
  void section_5_of_another_clients_token_nothing_is_said() throws Exception {
    Map<String, Object> said =
        signed(Issue.client(), token).getJWTClaimsSet().getJSONObjectClaim("token_introspection");
    assertEquals(Map.of("active", false), said);
  }

  @Test
  void section_4_without_asking_for_it_the_answer_is_plain_json() {
    Response plain = introspect(resourceServer, "application/json", token);
    plain.then().contentType("application/json").body("active", equalTo(true));
    introspect(resourceServer, "*/*", token).then().contentType("application/json");
  }

  @Test
  void section_6_the_algorithm_is_the_clients() throws Exception {
    App client =
        Issue.client(
            ClientMetadata.of(Map.of("introspection_signed_response_alg", "ES256")),
            Trait.MAY_INTROSPECT);
    SignedJWT answer = signed(client, token);
    assertEquals("ES256", answer.getHeader().getAlgorithm().getName());
    assertTrue(answer.verify(key(answer)));
  }

  @Test
  void section_8_1_the_answer_is_no_access_token() {
    String answer = introspect(resourceServer, TYPE, token).asString();
    App.me(answer, "facts").then().statusCode(401);
    assertFalse((Boolean) resourceServer.introspect(answer).path("active"));
    assertNull(resourceServer.introspect(answer).path("sub"));
  }

  private static SignedJWT signed(App app, String token) throws Exception {
    return SignedJWT.parse(
        introspect(app, TYPE, token).then().statusCode(200).contentType(TYPE).extract().asString());
  }

  private static Response introspect(App app, String accept, String token) {
    return given()
        .auth()
        .preemptive()
        .basic(app.clientId(), app.secret())
        .accept(accept)
        .contentType("application/x-www-form-urlencoded")
        .body(FormFields.of("token", token).toString())
        .post(TestInstance.url() + "/api/oauth/introspect");
  }

  private static JWSVerifier key(SignedJWT jwt) throws Exception {
    JWK key =
        JWKSet.load(URI.create(TestInstance.url() + "/.well-known/jwks.json").toURL())
            .getKeyByKeyId(jwt.getHeader().getKeyID());
    return key instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(key.toRSAKey());
  }
}
