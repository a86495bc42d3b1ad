package dev.holdfast.rfc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.holdfast.clients.Registered;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9101, requests that the client has signed; and OpenID Connect Core, section 6. */
@QuarkusTest
class Rfc9101Test {

  private final Signer signer = Signer.of("ES256");
  private final App app = registered(Map.of("jwks", signer.jwks()));
  private final App.Ask ask = App.ask("facts");
  private final Visitor visitor = new Visitor();

  @ParameterizedTest
  @ValueSource(strings = {"PS256", "ES256", "EdDSA", "RS256"})
  void section_5_1_what_is_signed_is_what_counts(String alg) {
    Signer key = Signer.of(alg);
    App client = registered(Map.of("jwks", key.jwks()));
    String address =
        address(client, key.sign(claims(client)))
            + "&scope=training&state=other&redirect_uri=https://x.example";
    Map<String, String> answer = allowed(address);
    assertEquals(ask.state(), answer.get("state"));
    client.exchange(ask, answer.get("code")).then().statusCode(200);
  }

  @Test
  void section_4_what_has_structure_is_json_and_numbers_are_numbers() {
    Map<String, Object> claims = claims(app);
    claims.put("scope", "openid");
    claims.put("max_age", 3600);
    claims.put("claims", Map.of("userinfo", Map.of("given_name", Map.of("essential", true))));
    Visitor.Place consent = signIn(address(app, signer.sign(claims)));
    assertEquals("claim:given_name", consent.page().select("input[name=scope]").val());
  }

  @Test
  void section_6_2_a_signature_that_is_not_the_clients_is_refused() {
    refused(Signer.of("ES256").sign(claims(app)));
    refused(signer.sign(claims(app)) + "x");
    refused("not a jwt");
    App one = registered(Map.of("jwks", signer.jwks(), "request_object_signing_alg", "PS256"));
    assertEquals("invalid_request_object", error(address(one, signer.sign(claims(one)))));
  }

  @Test
  void section_10_8_nothing_is_taken_that_is_not_signed_or_was_made_for_something_else() {
    String claims = "{\"client_id\":\"" + app.clientId() + "\",\"response_type\":\"code\"}";
    refused(base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".");
    Map<String, Object> header = new HashMap<>(Map.of("kid", signer.key().getKeyId()));
    header.put("typ", "client-authentication+jwt");
    refused(signer.sign(header, claims(app)));
    header.put("typ", "oauth-authz-req+jwt");
    assertEquals(
        "/sign-in", visitor.open(address(app, signer.sign(header, claims(app)))).uri().getPath());
    refused(signer.sign(with("sub", app.clientId())));
  }

  @Test
  void section_4_it_is_from_the_client_for_us_and_of_this_time() {
    long now = Instant.now().getEpochSecond();
    refused(signer.sign(with("iss", "another")));
    refused(signer.sign(with("aud", "https://another.example")));
    refused(signer.sign(with("client_id", "another")));
    refused(signer.sign(with("exp", now - 1)));
    refused(signer.sign(with("nbf", now + 600)));
    refused(signer.sign(with("request", "x")));
    refused(signer.sign(with("request_uri", "https://x.example")));
  }

  @Test
  void section_6_3_what_it_asks_for_is_checked_as_ever() {
    Map<String, String> answer =
        FormFields.query(
            visitor.open(address(app, signer.sign(with("scope", "people.read")))).away());
    assertEquals("invalid_scope", answer.get("error"));
    assertEquals(ask.state(), answer.get("state"));
    Visitor.Place page =
        visitor.open(address(app, signer.sign(with("redirect_uri", "https://evil.example/"))));
    assertEquals(400, page.status());
    assertNull(page.away(), "the redirect URI outside counts no more");
  }

  @Test
  void section_5_2_it_is_fetched_from_where_the_client_has_registered() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    String uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/request.jwt";
    App client = registered(Map.of("jwks", signer.jwks(), "request_uris", List.of(uri)));
    server.createContext(
        "/request.jwt",
        exchange -> {
          byte[] jwt = signer.sign(claims(client)).getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, jwt.length);
          exchange.getResponseBody().write(jwt);
          exchange.close();
        });
    server.start();
    try {
      String address = client.address(ask, "scope", null, "request_uri", uri);
      assertEquals(ask.state(), allowed(address).get("state"));
      assertEquals("invalid_request_uri", error(client.address(ask, "request_uri", uri + "2")));
      assertEquals(
          "invalid_request", error(client.address(ask, "request_uri", uri, "request", "x")));
      assertEquals("invalid_request", error(client.address(ask) + "&request=x&request=y"));
    } finally {
      server.stop(0);
    }
    assertEquals("invalid_request_uri", error(client.address(ask, "request_uri", uri)));
  }

  @Test
  void section_10_5_a_client_can_be_held_to_it() {
    App bound = registered(Map.of("jwks", signer.jwks(), "require_signed_request_object", true));
    assertEquals("invalid_request", error(bound.address(ask)));
    bound.push(bound.parameters(ask)).then().statusCode(400);
    String object = signer.sign(claims(bound));
    assertEquals("/sign-in", visitor.open(address(bound, object)).uri().getPath());
  }

  /** RFC 9126, section 3. */
  @Test
  void a_signed_request_can_be_pushed() {
    FormFields object =
        FormFields.of("client_id", app.clientId(), "request", signer.sign(claims(app)));
    String uri = app.push(object).then().statusCode(201).extract().path("request_uri");
    FormFields sent = FormFields.of("client_id", app.clientId(), "request_uri", uri);
    assertEquals(ask.state(), allowed("/api/oauth/authorize?" + sent).get("state"));
    app.push(object.with("request", "x"))
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request_object"))
        .body("error_description", containsString("request object"));
  }

  private static App registered(Map<String, ?> metadata) {
    return Registered.as(metadata);
  }

  private Map<String, Object> claims(App client) {
    Map<String, Object> claims = new HashMap<>();
    client.parameters(ask).values().forEach((name, values) -> claims.put(name, values.get(0)));
    claims.put("iss", client.clientId());
    claims.put("aud", TestInstance.url());
    claims.put("exp", Instant.now().getEpochSecond() + 300);
    return claims;
  }

  private Map<String, Object> with(String name, Object value) {
    Map<String, Object> claims = claims(app);
    claims.put(name, value);
    return claims;
  }

  /** As OAuth asks for it (RFC 6749, section 4.1.1), with the object besides. */
  private String address(App client, String object) {
    return "/api/oauth/authorize?"
        + FormFields.of("client_id", client.clientId(), "response_type", "code", "request", object);
  }

  private Visitor.Place signIn(String address) {
    Visitor.Place place = visitor.open(address);
    return visitor.send(place.form("main form:has(input[name=person])"), "person", Given.person());
  }

  private Map<String, String> allowed(String address) {
    return FormFields.query(App.decide(visitor, signIn(address), "facts").away());
  }

  private String error(String address) {
    return FormFields.query(visitor.open(address).away()).get("error");
  }

  private void refused(String object) {
    Map<String, String> answer =
        FormFields.query(visitor.open(app.address(ask, "request", object)).away());
    assertEquals("invalid_request_object", answer.get("error"), object);
    assertTrue(answer.get("error_description").startsWith("The request object "), answer::toString);
    assertEquals(ask.state(), answer.get("state"));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
