package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.LiveGrant;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9068, as a stranger verifies our tokens, and as we verify what strangers send. */
@QuarkusTest
class Rfc9068Test {

  private final App app = Issue.client();
  private final LiveGrant grant = Issue.grant(app, Issue.person(), "facts", null);

  @Test
  void section_2_a_token_of_a_person_verifies_with_the_published_keys() throws Exception {
    JwtContext context = verify(token(app, grant), "ES256");
    JwtClaims claims = context.getJwtClaims();
    assertEquals("at+jwt", context.getJoseObjects().get(0).getHeader("typ"));
    assertEquals(grant.person().toString(), claims.getSubject());
    assertEquals(app.clientId(), claims.getStringClaimValue("client_id"));
    assertEquals("facts", claims.getStringClaimValue("scope"));
    assertEquals("2fa", claims.getStringClaimValue("acr"), "section 2.2.1");
    assertTrue(
        claims.getNumericDateClaimValue("auth_time").getValue() <= claims.getIssuedAt().getValue());
    assertEquals(300, claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    assertNotEquals(
        claims.getJwtId(), verify(token(app, grant), "ES256").getJwtClaims().getJwtId());
  }

  @Test
  void section_2_1_rs256_is_there_for_clients_that_want_it() throws Exception {
    App rsa = Issue.client(Trait.RS256);
    String token = token(rsa, Issue.grant(rsa, Issue.person(), "facts", null));
    verify(token, "RS256");
    probe(token, 200);
  }

  @Test
  void section_2_2_for_client_credentials_the_subject_is_the_client() throws Exception {
    App own = Issue.client(Trait.CREDENTIALS);
    String token =
        own.token(dev.holdfast.testing.FormFields.of("grant_type", "client_credentials"))
            .path("access_token");
    JwtClaims claims = verify(token, "ES256").getJwtClaims();
    assertEquals(own.clientId(), claims.getSubject());
    assertFalse(claims.hasClaim("acr") || claims.hasClaim("auth_time"));
  }

  @Test
  void section_4_our_own_token_is_accepted_until_it_expires() {
    String token = token(app, grant);
    probe(token, 200);
    probe(token, 200);
    TestClock.advance(Duration.ofSeconds(301));
    probe(token, 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "id_token", ""})
  void section_4_another_type_of_token_is_refused(String type) {
    probe(signed(type, claims()), 401);
  }

  @Test
  void section_4_issuer_and_audience_and_time_must_be_ours() throws Exception {
    probe(signed("at+jwt", claims()), 200);
    probe(signed("application/at+jwt", claims()), 200);
    JwtClaims issuer = claims();
    issuer.setIssuer("https://evil.example");
    probe(signed("at+jwt", issuer), 401);
    JwtClaims audience = claims();
    audience.setAudience("https://other.example");
    probe(signed("at+jwt", audience), 401);
    JwtClaims expired = claims();
    expired.setExpirationTimeMinutesInTheFuture(-1);
    probe(signed("at+jwt", expired), 401);
    for (String claim :
        new String[] {"iss", "aud", "exp", "iat", "sub", "client_id", "jti", "scope"}) {
      JwtClaims without = claims();
      without.unsetClaim(claim);
      probe(signed("at+jwt", without), 401);
    }
  }

  @Test
  void section_4_a_signature_must_be_ours() throws Exception {
    String[] parts = token(app, grant).split("\\.");
    probe(parts[0] + "." + parts[1] + ".", 401);
    probe(parts[0] + "." + parts[1] + "." + "A".repeat(86), 401);
    String payload = parts[1].substring(0, 20) + "A" + parts[1].substring(21);
    probe(parts[0] + "." + payload + "." + parts[2], 401);
    probe(header("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".", 401);
    probe(confused(), 401);
    probe("a.b.c", 401);
    probe("ä", 401);
    probe("a".repeat(7_900), 401);
  }

  /** RFC 8725, section 2.1: the public key as if it were a secret for HMAC. */
  private static String confused() throws Exception {
    JsonWebKeySet keys = new JsonWebKeySet(keys());
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue("HS256");
    jws.setHeader("typ", "at+jwt");
    jws.setKeyIdHeaderValue(keys.getJsonWebKeys().get(0).getKeyId());
    jws.setKey(new HmacKey(keys.getJsonWebKeys().get(0).getKey().getEncoded()));
    jws.setPayload("{}");
    return jws.getCompactSerialization();
  }

  private JwtClaims claims() {
    try {
      return verify(token(app, grant), "ES256").getJwtClaims();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(String type, JwtClaims claims) {
    return Issue.bean(SigningKeys.class).sign(SigningAlg.ES256, type, claims.toJson());
  }

  private static String token(App app, LiveGrant grant) {
    return app.token(Issue.exchange(Issue.code(app, grant))).path("access_token");
  }

  private static JwtContext verify(String token, String alg) throws Exception {
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(
            new JwksVerificationKeyResolver(new JsonWebKeySet(keys()).getJsonWebKeys()))
        .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, alg)
        .setExpectedType(true, "at+jwt")
        .setExpectedIssuer(TestInstance.url())
        .setExpectedAudience(TestInstance.url())
        .setRequireExpirationTime()
        .setRequireIssuedAt()
        .setRequireJwtId()
        .setRequireSubject()
        .build()
        .process(token);
  }

  private static String keys() {
    return given().get(TestInstance.url() + "/.well-known/jwks.json").asString();
  }

  private static String header(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void probe(String token, int status) {
    given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/probe")
        .then()
        .statusCode(status);
  }
}
