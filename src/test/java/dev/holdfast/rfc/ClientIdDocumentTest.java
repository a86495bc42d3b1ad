package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.DocumentAddress;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.Site;
import dev.holdfast.testing.Site.Page;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * draft-ietf-oauth-client-id-metadata-document-02: a client whose id is the address of a document.
 */
@QuarkusTest
class ClientIdDocumentTest {

  private static final String BACK = "https://app.example/back";
  private static final Map<String, Object> PUBLIC =
      Map.of("client_name", "An agent", "redirect_uris", List.of(BACK));

  private Site site;

  @BeforeEach
  void open() {
    site = new Site();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void section_5_a_client_that_nobody_registered_is_known_by_its_document() {
    App app = app(site.document("/agent.json", PUBLIC));
    String token = app.accessToken(Given.person(Map.of("given_name", "Ada")), "facts");
    App.me(token, "facts").then().statusCode(200);
    Issue.client(Issue.Trait.MAY_INTROSPECT)
        .introspect(token)
        .then()
        .body("active", equalTo(true))
        .body("client_id", equalTo(app.clientId()));
    assertEquals(1, site.fetches(), "it is kept");
  }

  @Test
  void section_6_the_metadata_say_so() {
    given()
        .get(TestInstance.url() + "/.well-known/oauth-authorization-server")
        .then()
        .body("client_id_metadata_document_supported", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:1",
        "https://localhost:1?x=/y",
        "https://me@localhost:1/agent.json",
        "https://localhost:1/agent.json#part",
        "https://localhost:1/./agent.json",
        "https://localhost:1/a/../agent.json",
        "https://localhost:1/a/%2E%2e/agent.json",
        "https://localhost:1/..",
        "https://",
        "https:///agent.json",
        "https://local host/agent.json",
        "https://localhost:1/\u0000"
      })
  void section_3_an_address_that_can_be_no_id_is_not_called(String id) {
    assertTrue(refusal(app(id)).contains("The client_id must") || refusal(app(id)).contains("URI"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "HTTPS"})
  void section_3_it_begins_with_https(String scheme) {
    String id = site.document("/agent.json", PUBLIC).replaceFirst("https", scheme);
    assertTrue(refusal(app(id)).contains("There is no such client."));
    assertEquals(0, site.fetches());
  }

  @Test
  void section_3_addresses_are_compared_as_strings() {
    String id = site.document("/agent.json", PUBLIC);
    site.put("/agent.json?", Page.json(Site.json(id, PUBLIC)));
    assertTrue(refusal(app(id + "?")).contains("the very address"));
    assertTrue(refusal(app(id.replace("localhost", "LOCALHOST"))).contains("the very address"));
    assertNull(refusal(app(id)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'client_secret': 'a-secret-that-everybody-reads'} | no client_secret",
        "{'client_secret_expires_at': 0} | no client_secret",
        "{'token_endpoint_auth_method': 'client_secret_basic'} | may be none or private_key_jwt",
        "{'token_endpoint_auth_method': 'client_secret_post'} | may be none or private_key_jwt",
        "{'token_endpoint_auth_method': 'client_secret_jwt'} | may be none or private_key_jwt",
        "{'token_endpoint_auth_method': 7} | may be none or private_key_jwt",
        "{'token_endpoint_auth_method': 'private_key_jwt'} | needs jwks",
        "{'jwks': {'keys': [{'kty': 'oct', 'k': 'c2VjcmV0'}]}} | public keys",
        "{'redirect_uris': []} | no redirect URI",
        "{'redirect_uris': ['javascript:alert(1)', 'http://app.example/']} | must be https",
        "{'client_id': 7} | the very address",
        "{'client_id': 'https://other.example/agent.json'} | the very address",
        "{'exchanges_tokens_of': ['demo-app']} | Only an operator"
      })
  void section_4_a_document_that_is_not_good_is_refused(String changes, String why) {
    Map<String, Object> members = new HashMap<>(PUBLIC);
    members.putAll(JsonPath.from(changes.replace('\'', '"')).getMap(""));
    String fault = refusal(app(site.document("/agent.json", members)));
    assertTrue(fault.contains(why), fault);
  }

  @Test
  void section_5_1_what_cannot_be_fetched_ends_the_request() {
    String document = Site.json(site.at("/agent.json"), PUBLIC);
    refused(404, "text/html", "", "its answer is 404");
    refused(500, "application/json", document, "its answer is 500");
    refused(200, "text/html", document, "Serve it as application/json");
    refused(200, "application/json", "[]", "JSON object");
    refused(200, "application/json", document + "x", "not good");
    refused(200, "application/json", document + " ".repeat(10_000), "longer than");
    site.put("/there.json", Page.json(document));
    site.put("/agent.json", new Page(302, "text/html", "", Map.of("Location", "/there.json")));
    assertTrue(refusal(app(site.at("/agent.json"))).contains("its answer is 302"));
    site.put("/agent.json", new Page(200, "application/cimd+json", document, Map.of()));
    assertNull(refusal(app(site.at("/agent.json"))), "no error was kept");
  }

  @Test
  void section_8_6_what_is_not_public_is_not_called() {
    for (String host : List.of("10.0.0.1", "169.254.169.254", "[fd00::1]", "no-such.invalid")) {
      String fault = refusal(app("https://" + host + "/agent.json"));
      assertTrue(fault.contains("no public address"), fault);
    }
  }

  @ParameterizedTest
  @CsvSource({"no-store, 5", "max-age=1, 5", "max-age=600, 10", "max-age=999999, 1440"})
  void section_5_2_it_is_kept_as_long_as_it_says_within_bounds(String control, long minutes) {
    String document = Site.json(site.at("/agent.json"), PUBLIC);
    App app = app(site.put("/agent.json", Page.json(document).with("Cache-Control", control)));
    assertNull(refusal(app));
    TestClock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
    assertNull(refusal(app));
    assertEquals(1, site.fetches());
    TestClock.advance(Duration.ofSeconds(2));
    assertNull(refusal(app));
    assertEquals(2, site.fetches());
  }

  @Test
  void section_8_4_what_it_says_anew_counts_when_the_old_is_not_fresh() {
    App app = app(site.document("/agent.json", PUBLIC));
    assertNull(refusal(app));
    site.document("/agent.json", Map.of("redirect_uris", List.of("https://new.example/")));
    assertNull(refusal(app));
    TestClock.advance(Duration.ofMinutes(5));
    assertTrue(refusal(app).contains("redirect_uri"));
    assertNull(refusal(new App(app.clientId(), null, "https://new.example/")));
  }

  @Test
  void section_8_2_a_client_that_says_so_signs_and_is_held_to_it() {
    Signer signer = Signer.of("ES256");
    Map<String, Object> members = new HashMap<>(PUBLIC);
    members.put("token_endpoint_auth_method", "private_key_jwt");
    members.put("jwks", signer.jwks());
    App app = app(site.document("/agent.json", members));
    FormFields request = app.parameters(App.ask("facts"));
    push(request).then().statusCode(401).body("error", equalTo("invalid_client"));
    push(signed(request, signer, app)).then().statusCode(201);
    push(signed(request, Signer.of("ES256"), app)).then().statusCode(401);
  }

  @Test
  void section_8_5_the_page_says_where_it_is_described_and_shows_no_picture_of_its() {
    Map<String, Object> members = new HashMap<>(PUBLIC);
    members.put("client_uri", "https://bank.example/");
    members.put("logo_uri", "https://bank.example/logo.png");
    App app = app(site.document("/agent.json", members));
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open(app.address(App.ask("facts")));
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", Given.person());
    String text = place.page().text();
    assertTrue(text.contains("Nobody here has reviewed this app."), text);
    String host = DocumentAddress.host(app.clientId());
    assertTrue(text.contains("Its name is what " + host + " says of it"), text);
    assertTrue(text.contains("The app at " + host), text);
    assertFalse(place.answer().body().contains("bank.example"), "it names another's site");
  }

  private void refused(int status, String type, String body, String why) {
    String id = site.put("/agent.json", new Page(status, type, body, Map.of()));
    String fault = refusal(app(id));
    assertTrue(fault.contains(why), fault);
    given()
        .contentType("application/x-www-form-urlencoded")
        .body(app(id).parameters(App.ask("facts")).toString())
        .post(TestInstance.url() + "/api/oauth/par")
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"))
        .body("error_description", containsString(why));
  }

  private static App app(String clientId) {
    return new App(clientId, null, BACK);
  }

  /** What the page says is wrong with a request for authorization; null if nothing is. */
  private static String refusal(App app) {
    Visitor.Place place = new Visitor().open(app.address(App.ask("facts")));
    return place.status() == 200 ? null : place.page().text();
  }

  private static Response push(FormFields request) {
    return given()
        .contentType("application/x-www-form-urlencoded")
        .body(request.toString())
        .post(TestInstance.url() + "/api/oauth/par");
  }

  private static FormFields signed(FormFields request, Signer signer, App app) {
    String assertion =
        signer.sign(
            Map.of(
                "iss", app.clientId(),
                "sub", app.clientId(),
                "aud", TestInstance.url(),
                "exp", Instant.now().getEpochSecond() + 60,
                "jti", UUID.randomUUID().toString()));
    return request.with(
        "client_assertion_type",
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion",
        assertion);
  }
}
