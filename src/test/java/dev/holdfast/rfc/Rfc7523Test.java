package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.holdfast.clients.Registered;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7523, and OpenID Connect Core, section 9: clients that sign an assertion. */
@QuarkusTest
class Rfc7523Test {

  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final String SECRET = "a-secret-of-a-test-that-signs-0123456789";
  private static final String TOKEN = "/api/oauth/token";

  private final Signer signer = Signer.of("ES256");
  private final App app = registered(signer);

  @ParameterizedTest
  @ValueSource(strings = {"PS256", "ES256", "EdDSA", "RS256"})
  void section_3_an_assertion_says_who_calls_at_every_endpoint(String alg) {
    Signer key = Signer.of(alg);
    App client = registered(key);
    String code = Issue.code(client, "facts");
    String token =
        post(TOKEN, Issue.exchange(code), key.sign(claims(client)))
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    FormFields it = FormFields.of("token", token);
    post("/api/oauth/introspect", it, key.sign(claims(client)))
        .then()
        .statusCode(200)
        .body("active", equalTo(true));
    post("/api/oauth/revoke", it, key.sign(claims(client))).then().statusCode(200);
  }

  @Test
  void section_3_1_to_3_iss_sub_and_aud_must_be_theirs_and_ours() {
    refused(claims(app, "iss", "another"), "as iss and as sub");
    refused(claims(app, "sub", null), "as iss and as sub");
    refused(claims(app, "aud", "https://other.example"), "as aud");
    refused(claims(app, "aud", null), "as aud");
    accepted(claims(app, "aud", TestInstance.url() + TOKEN));
    accepted(claims(app, "aud", List.of("https://other.example", TestInstance.url())));
  }

  @Test
  void section_3_4_to_6_it_must_be_of_now_and_not_for_long() {
    long now = Instant.now().getEpochSecond();
    refused(claims(app, "exp", null), "has no exp");
    refused(claims(app, "exp", now - 1), "has expired");
    refused(claims(app, "exp", now + 4_000), "more than an hour");
    refused(claims(app, "exp", "soon"), "no time in seconds");
    refused(claims(app, "nbf", now + 120), "in the future");
    refused(claims(app, "iat", now + 120), "in the future");
    accepted(claims(app, "nbf", now + 10, "iat", now + 10));
    accepted(claims(app, "exp", now + 3_610));
  }

  @Test
  void section_3_7_a_jti_is_good_once_wherever_it_is_used() {
    refused(claims(app, "jti", null), "has no jti");
    String assertion = signer.sign(claims(app));
    introspect(assertion).then().statusCode(200);
    for (String path : List.of("/api/oauth/introspect", "/api/oauth/revoke")) {
      invalid(post(path, FormFields.of("token", "x"), assertion), "was used before");
    }
    Signer neighbour = Signer.of("ES256");
    Map<String, Object> same = claims(registered(neighbour), "jti", "one");
    accepted(claims(app, "jti", "one"));
    introspect(neighbour.sign(same)).then().statusCode(200);
  }

  @Test
  void section_3_9_it_must_be_signed_with_a_key_of_the_client_in_a_way_that_is_allowed()
      throws Exception {
    invalid(introspect(Signer.of("ES256").sign(claims(app))), "key of its sender");
    Signer impostor = new Signer(Signer.of("ES256").key(), "ES256");
    impostor.key().setKeyId(signer.key().getKeyId());
    invalid(introspect(impostor.sign(claims(app))), "key of its sender");
    String[] parts = signer.sign(claims(app)).split("\\.");
    invalid(introspect("eyJhbGciOiJub25lIn0." + parts[1] + "."), "must be signed with");
    JsonWebSignature confused = new JsonWebSignature();
    confused.setAlgorithmHeaderValue("HS256");
    confused.setKey(new HmacKey(new JsonWebKeySet(signer.key()).toJson().getBytes()));
    confused.setPayload("{\"iss\":\"%1$s\",\"sub\":\"%1$s\"}".formatted(app.clientId()));
    invalid(introspect(confused.getCompactSerialization()), "must be signed with");
    Map<String, String> request = Map.of("typ", "oauth-authz-req+jwt");
    invalid(introspect(signer.sign(request, claims(app))), "another typ");
  }

  @Test
  void oidc_section_9_a_client_may_be_bound_to_one_algorithm() {
    Signer rsa = Signer.of("PS256");
    App client = registered(rsa, "token_endpoint_auth_signing_alg", "PS256");
    introspect(rsa.sign(claims(client))).then().statusCode(200);
    Signer other = new Signer(rsa.key(), "RS256");
    invalid(introspect(other.sign(claims(client))), "must be signed with PS256");
    Signer named = Signer.of("PS256");
    named.key().setAlgorithm("PS256");
    App byKey = registered(named);
    Signer notSo = new Signer(named.key(), "RS256");
    invalid(introspect(notSo.sign(claims(byKey))), "key of its sender");
  }

  @Test
  void oidc_section_9_a_secret_may_sign_and_is_then_sent_by_nobody() {
    App client =
        Registered.as(
            Map.of("client_secret", SECRET, "token_endpoint_auth_method", "client_secret_jwt"));
    introspect(hmac(client, SECRET)).then().statusCode(200);
    invalid(introspect(hmac(client, SECRET + "!")), "signature");
    invalid(introspect(signer.sign(claims(client))), "must be signed with");
    client.introspect("x").then().statusCode(401);
    introspect(hmac(Issue.client(), SECRET)).then().statusCode(401);
  }

  @Test
  void rfc_7521_section_4_2_one_way_at_a_time_and_one_client() {
    Response both =
        given()
            .auth()
            .preemptive()
            .basic(app.clientId(), SECRET)
            .contentType("application/x-www-form-urlencoded")
            .body(form("token", "x", signer.sign(claims(app))))
            .post(TestInstance.url() + "/api/oauth/introspect");
    both.then().statusCode(400).body("error", equalTo("invalid_request"));
    FormFields other = FormFields.of("token", "x", "client_id", "another");
    invalid(post("/api/oauth/introspect", other, signer.sign(claims(app))), "another client_id");
    FormFields type = FormFields.of("token", "x", "client_assertion_type", "other");
    post("/api/oauth/introspect", type, null).then().statusCode(401);
    app.introspect("x").then().statusCode(401);
  }

  @Test
  void rfc_8414_section_2_the_metadata_say_how() {
    for (String endpoint : List.of("token", "revocation", "introspection")) {
      given()
          .get(TestInstance.url() + "/.well-known/oauth-authorization-server")
          .then()
          .body(
              endpoint + "_endpoint_auth_methods_supported",
              hasItems("private_key_jwt", "client_secret_jwt"))
          .body(
              endpoint + "_endpoint_auth_signing_alg_values_supported",
              hasItems("PS256", "ES256", "EdDSA", "RS256", "HS256"));
    }
  }

  @Test
  void rfc_7591_section_2_keys_at_an_address_are_fetched_again_for_a_new_one_but_not_at_will()
      throws Exception {
    AtomicReference<Map<String, Object>> served = new AtomicReference<>(signer.jwks());
    AtomicInteger fetches = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          fetches.incrementAndGet();
          byte[] body =
              new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(served.get());
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      App client = registered("jwks_uri", "http://localhost:" + server.getAddress().getPort());
      introspect(signer.sign(claims(client))).then().statusCode(200);
      introspect(signer.sign(claims(client))).then().statusCode(200);
      assertEquals(1, fetches.get());
      Signer next = Signer.of("PS256");
      served.set(next.jwks());
      invalid(introspect(next.sign(claims(client))), "key of its sender");
      assertEquals(1, fetches.get(), "asked again too soon");
      TestClock.advance(Duration.ofMinutes(1));
      introspect(next.sign(claims(client, "exp", Instant.now().getEpochSecond() + 120)))
          .then()
          .statusCode(200);
      assertEquals(2, fetches.get());
    } finally {
      server.stop(0);
    }
  }

  private void refused(Map<String, Object> claims, String why) {
    invalid(introspect(signer.sign(claims)), why);
  }

  private void accepted(Map<String, Object> claims) {
    introspect(signer.sign(claims)).then().statusCode(200);
  }

  private static void invalid(Response answer, String why) {
    answer
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"))
        .body("error_description", containsString(why));
  }

  private static App registered(Signer signer, String... more) {
    return registered(new HashMap<>(Map.of("jwks", signer.jwks())), more);
  }

  private static App registered(String... more) {
    return registered(new HashMap<>(), more);
  }

  private static App registered(Map<String, Object> metadata, String... more) {
    metadata.put("token_endpoint_auth_method", "private_key_jwt");
    for (int i = 0; i < more.length; i += 2) {
      metadata.put(more[i], more[i + 1]);
    }
    return Registered.as(metadata);
  }

  private static Map<String, Object> claims(App client, Object... changes) {
    Map<String, Object> claims =
        new HashMap<>(
            Map.of(
                "iss", client.clientId(),
                "sub", client.clientId(),
                "aud", TestInstance.url(),
                "iat", Instant.now().getEpochSecond(),
                "exp", Instant.now().getEpochSecond() + 60,
                "jti", Tokens.random()));
    for (int i = 0; i < changes.length; i += 2) {
      claims.put((String) changes[i], changes[i + 1]);
    }
    return claims;
  }

  private static String hmac(App client, String secret) {
    try {
      JsonWebSignature jws = new JsonWebSignature();
      jws.setAlgorithmHeaderValue("HS256");
      jws.setKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)));
      jws.setPayload(org.jose4j.json.JsonUtil.toJson(claims(client)));
      return jws.getCompactSerialization();
    } catch (org.jose4j.lang.JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response introspect(String assertion) {
    return post("/api/oauth/introspect", FormFields.of("token", "x"), assertion);
  }

  private static String form(String name, String value, String assertion) {
    return FormFields.of(name, value)
        .with("client_assertion_type", TYPE, "client_assertion", assertion)
        .toString();
  }

  private static Response post(String path, FormFields fields, String assertion) {
    FormFields sent =
        assertion == null
            ? fields
            : fields.with("client_assertion_type", TYPE, "client_assertion", assertion);
    return given()
        .contentType("application/x-www-form-urlencoded")
        .body(sent.toString())
        .post(TestInstance.url() + path);
  }
}
