package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Registered;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7518 and RFC 8037: each client's tokens are signed as it was registered. */
@QuarkusTest
class Rfc7518Test {

  @ParameterizedTest
  @ValueSource(strings = {"ES256", "RS256", "PS256", "EdDSA"})
  void section_3_1_the_published_key_of_the_algorithm_verifies_what_it_signed(String alg)
      throws Exception {
    App app = Registered.as(Map.of("access_token_alg", alg, "id_token_signed_response_alg", alg));
    JsonPath tokens = Issue.tokens(app, "openid facts").then().statusCode(200).extract().jsonPath();
    String accessToken = tokens.getString("access_token");
    verified(accessToken, alg);
    JwtClaims claims = JwtClaims.parse(verified(tokens.getString("id_token"), alg));
    assertEquals(halfHash(accessToken, alg), claims.getStringClaimValue("at_hash"));
    App.me(accessToken, "facts").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "ES384", "nonsense"})
  void section_3_1_no_client_is_registered_for_another(String alg) {
    for (String member : List.of("access_token_alg", "id_token_signed_response_alg")) {
      AssertionError refused =
          org.junit.jupiter.api.Assertions.assertThrows(
              AssertionError.class, () -> Registered.as(Map.of(member, alg)));
      assertTrue(refused.getMessage().contains("signed with"), refused.getMessage());
    }
  }

  private static String verified(String token, String alg) throws Exception {
    String keys = given().get(TestInstance.url() + "/.well-known/jwks.json").asString();
    JsonWebSignature jws = new JsonWebSignature();
    jws.setCompactSerialization(token);
    assertEquals(alg, jws.getAlgorithmHeaderValue());
    jws.setKey(
        new VerificationJwkSelector()
            .select(jws, new JsonWebKeySet(keys).getJsonWebKeys())
            .getKey());
    assertTrue(jws.verifySignature());
    return jws.getPayload();
  }

  /** OpenID Connect Core, section 3.1.3.6, by the hash of the algorithm. */
  private static String halfHash(String token, String alg) throws Exception {
    byte[] hash =
        MessageDigest.getInstance(alg.equals("EdDSA") ? "SHA-512" : "SHA-256")
            .digest(token.getBytes());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(hash, hash.length / 2));
  }
}
