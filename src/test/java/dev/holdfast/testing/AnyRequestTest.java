package dev.holdfast.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.clients.Imported;
import dev.holdfast.oauth.Issue;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever is sent to an endpoint of OAuth or OpenID Connect is answered as the RFCs say: never by
 * a fault of ours, each error with its own words, and nothing of what was sent comes back raw.
 */
@QuarkusTest
class AnyRequestTest {

  private static final int TRIES = Integer.getInteger("holdfast.property-tries", 50);

  /** The same each time, so that a commit that passed passes again. */
  private static final List<Long> SEEDS =
      Stream.of(System.getProperty("holdfast.property-seeds", "1,2,3,5,8").split(","))
          .map(Long::valueOf)
          .toList();

  /** RFC 6749, section 5.2. */
  private static final String PRINTABLE = "[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]+";

  private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS = "urn:ietf:params:oauth:token-type:access_token";
  private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";

  private final App app = Issue.client();
  private final App own = Issue.client(Issue.Trait.CREDENTIALS);
  private final App device =
      Imported.client("{\"grant_types\": [\"%s\"], \"scope\": \"openid facts\"}".formatted(DEVICE));
  private final App exchanger =
      Imported.client("{\"grant_types\": [\"%s\"], \"scope\": \"facts\"}".formatted(EXCHANGE));
  private final App signing =
      Imported.client(
          """
          {"redirect_uris": ["%s"], "token_endpoint_auth_method": "private_key_jwt",
           "jwks": {"keys": [%s]}}
          """
              .formatted(Issue.REDIRECT, Signer.of("ES256").key().toJson()));
  private final List<String> clients =
      Stream.of(app, own, device, exchanger)
          .map(client -> client.clientId() + ":" + client.secret())
          .toList();

  @TestFactory
  Stream<DynamicTest> whatever_is_sent_is_answered_in_order() {
    String token = Issue.tokens(app, "openid profile offline_access").path("refresh_token");
    String access = Issue.tokens(app, "facts").path("access_token");
    Map<String, String> exchange =
        Map.of("grant_type", EXCHANGE, "subject_token", access, "subject_token_type", ACCESS);
    Map<String, String> code = fields(Issue.exchange(Issue.code(app, "openid facts")));
    Map<String, String> refresh = Map.of("grant_type", "refresh_token", "refresh_token", token);
    Map<String, String> client = Map.of("grant_type", "client_credentials", "scope", "people.read");
    Map<String, String> asked = fields(app.parameters(App.ask("openid profile")));
    asked.putAll(Map.of("nonce", "n", "prompt", "none", "max_age", "100"));
    return Stream.of(
            programs("/api/oauth/token", code),
            programs("/api/oauth/token", refresh),
            programs("/api/oauth/token", client),
            programs("/api/oauth/token", Map.of("grant_type", DEVICE, "device_code", "x")),
            programs("/api/oauth/token", exchange),
            programs("/api/oauth/par", asked),
            programs("/api/oauth/device_authorization", Map.of("scope", "openid facts")),
            programs("/api/oauth/revoke", Map.of("token", "x", "token_type_hint", "x")),
            programs("/api/oauth/introspect", Map.of("token", token)),
            new AnyRequest("POST", "/api/oauth/userinfo", Map.of("access_token", "x"), List.of()),
            new AnyRequest("GET", "/api/oauth/authorize", asked, List.of()),
            new AnyRequest("POST", "/api/oauth/authorize", asked, List.of()),
            new AnyRequest("GET", "/api/oauth/authorize", signed(), List.of()),
            new AnyRequest("POST", "/api/oauth/token", asserted(), List.of()),
            new AnyRequest("GET", "/api/oauth/logout", logout(), List.of()),
            new AnyRequest("POST", "/api/oauth/logout", logout(), List.of()))
        .map(any -> DynamicTest.dynamicTest(any.method() + " " + any.path(), () -> endure(any)));
  }

  private AnyRequest programs(String path, Map<String, String> valid) {
    return new AnyRequest("POST", path, valid, clients);
  }

  /** A request object that is looked for among keys that are there. */
  private Map<String, String> signed() {
    return Map.of("client_id", signing.clientId(), "request", AnyRequest.HEADERS.get(0));
  }

  private Map<String, String> asserted() {
    return Map.of(
        "client_id",
        signing.clientId(),
        "client_assertion",
        AnyRequest.HEADERS.get(0),
        "client_assertion_type",
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  }

  private Map<String, String> logout() {
    return Map.of(
        "client_id", app.clientId(), "post_logout_redirect_uri", Issue.REDIRECT, "state", "s");
  }

  private static Map<String, String> fields(FormFields fields) {
    Map<String, String> single = new LinkedHashMap<>();
    fields.values().forEach((name, values) -> single.put(name, values.get(0)));
    return single;
  }

  private void endure(AnyRequest any) {
    SEEDS.forEach(seed -> endure(any, seed));
  }

  private void endure(AnyRequest any, long seed) {
    List<RawHttp.Message> messages = new ArrayList<>();
    JqwikSession.run(
        () ->
            any.messages().generator(TRIES).stream(new Random(seed))
                .limit(TRIES)
                .forEach(next -> messages.add(next.value())));
    for (RawHttp.Message message : messages) {
      RawHttp.Answer answer = RawHttp.send(message);
      try {
        check(answer);
      } catch (AssertionError | IOException e) {
        throw new AssertionError(
            "holdfast.property-seeds=" + seed + ":\n" + message + "\n→ " + answer.text(), e);
      }
    }
  }

  private void check(RawHttp.Answer answer) throws IOException {
    assertTrue(answer.status() >= 200 && answer.status() < 500, "a fault of ours");
    if (answer
        .text()
        .matches("(?s)HTTP/1.1 400 [^\r]*\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")) {
      return; // a target that is no URI is refused by the HTTP server itself
    }
    int end = answer.text().indexOf("\r\n\r\n");
    String head = answer.text().substring(0, end).toLowerCase(Locale.ROOT);
    String body = answer.text().substring(end + 4);
    assertFalse(body.contains(AnyRequest.MARK), "raw");
    assertFalse(head.contains("\r\nx: y"), "a header of the sender's");
    if (answer.status() / 100 == 3) {
      URI to = URI.create(answer.text().replaceAll("(?si).*\r\nlocation: ([^\r]*).*", "$1"));
      boolean known = to.toString().startsWith(Issue.REDIRECT);
      assertTrue(known || !to.isAbsolute() || to.toString().startsWith(TestInstance.url()), "open");
    }
    if (answer.status() >= 400 && !head.contains("content-type: text/html")) {
      error(answer, head, body);
    }
  }

  private static void error(RawHttp.Answer answer, String head, String body) throws IOException {
    boolean problem = head.contains("content-type: application/problem+json");
    assertTrue(problem || head.contains("content-type: application/json"), "what is it?");
    assertTrue(head.contains("cache-control: no-store"), "may be kept");
    JsonNode json = new ObjectMapper().readTree(body.substring(body.indexOf('{')));
    if (problem) {
      assertEquals(answer.status(), json.path("status").intValue());
    } else {
      assertTrue(json.path("error").asText().matches("[a-z_]+"), "no error");
      assertTrue(json.path("error_description").asText().matches(PRINTABLE), "no description");
    }
    assertEquals(answer.status() == 401, head.contains("\r\nwww-authenticate: "), "challenge");
  }
}
