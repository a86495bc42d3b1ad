package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9126, pushed authorization requests. */
@QuarkusTest
class Rfc9126Test {

  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts");
  private final Visitor visitor = new Visitor();

  @AfterEach
  void back() {
    TestClock.reset();
  }

  @Test
  void section_2_2_a_request_is_kept_under_an_address_for_a_short_while() {
    app.push(app.parameters(ask))
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .body("request_uri", startsWith("urn:ietf:params:oauth:request_uri:"))
        .body("expires_in", equalTo(60));
  }

  @ParameterizedTest
  @CsvSource({"client_id", "client_secret", "client_assertion"})
  void section_2_3_what_is_sent_twice_is_refused(String name) {
    given()
        .contentType("application/x-www-form-urlencoded")
        .body(app.parameters(ask) + "&" + name + "=a&" + name + "=b")
        .post(TestInstance.url() + "/api/oauth/par")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));
  }

  @Test
  void section_4_the_person_decides_on_what_was_pushed_and_on_nothing_else() {
    String address =
        address(app, ask) + "&scope=training&state=other&redirect_uri=https://x.example";
    Visitor.Place signIn = visitor.open(address);
    Visitor.Place consent =
        visitor.send(signIn.form("main form:has(input[name=person])"), "person", Given.person());
    assertEquals(1, consent.page().select("input[name=scope]").size());
    Map<String, String> answer = FormFields.query(App.decide(visitor, consent, "facts").away());
    assertEquals(ask.state(), answer.get("state"));
    app.exchange(ask, answer.get("code")).then().statusCode(200);
  }

  @Test
  void section_2_1_the_client_authenticates_as_at_the_token_endpoint() {
    new App(app.clientId(), "wrong", app.redirectUri())
        .push(app.parameters(ask))
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
    App open = Issue.client(Issue.Trait.PUBLIC);
    open.push(open.parameters(ask)).then().statusCode(201);
    given()
        .formParams(Map.of("client_id", app.clientId(), "response_type", "code"))
        .post(TestInstance.url() + "/api/oauth/par")
        .then()
        .statusCode(401);
  }

  /** Section 2.3; and each of them is checked where it is pushed, section 2.1. */
  @ParameterizedTest
  @CsvSource({
    "request_uri,urn:ietf:params:oauth:request_uri:x,invalid_request",
    "redirect_uri,https://evil.example/,invalid_request",
    "client_id,demo-partner,invalid_request",
    "response_type,token,unsupported_response_type",
    "response_type,,invalid_request",
    "code_challenge,,invalid_request",
    "code_challenge_method,plain,invalid_request",
    "scope,people.read,invalid_scope",
    "prompt,maybe,invalid_request",
  })
  void a_wrong_request_is_refused_as_json(String name, String value, String error) {
    app.push(app.parameters(ask).with(name, value))
        .then()
        .statusCode(400)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .body("error", equalTo(error));
  }

  @Test
  void section_2_3_other_methods_types_and_sizes_are_refused() {
    String url = TestInstance.url() + "/api/oauth/par";
    given().get(url).then().statusCode(405);
    given().contentType("application/json").body("{}").post(url).then().statusCode(400);
    app.push(app.parameters(ask).with("state", "s".repeat(40_000)))
        .then()
        .statusCode(413)
        .body("error", equalTo("invalid_request"));
    app.push(FormFields.of("scope", "facts", "scope", "training")).then().statusCode(400);
  }

  @Test
  void section_7_3_an_address_may_be_opened_again_until_it_is_answered_and_then_no_more() {
    String address = address(app, ask);
    assertEquals("/sign-in", new Visitor().open(address).uri().getPath());
    Visitor.Place signIn = visitor.open(address);
    assertEquals("/sign-in", signIn.uri().getPath());
    Visitor.Place consent =
        visitor.send(signIn.form("main form:has(input[name=person])"), "person", Given.person());
    String second = visitor.open(address).uri().getPath();
    assertTrue(second.startsWith("/consent/"), second);
    assertNotNull(App.decide(visitor, consent, "facts").away());
    refused(visitor.open(address));
    refused(new Visitor().open(address));
  }

  @Test
  void section_7_3_of_two_tabs_one_gets_a_code() {
    String address = address(app, ask);
    Visitor.Place first =
        visitor.send(
            visitor.open(address).form("main form:has(input[name=person])"),
            "person",
            Given.person());
    Visitor.Place second = visitor.open(address);
    assertNotNull(FormFields.query(App.decide(visitor, first, "facts").away()).get("code"));
    assertEquals(410, App.decide(visitor, second, "facts").status());
  }

  @Test
  void section_4_an_address_that_has_expired_is_refused() {
    String address = address(app, ask);
    TestClock.advance(Duration.ofSeconds(60));
    refused(visitor.open(address));
  }

  @Test
  void section_2_2_an_address_is_bound_to_its_client() {
    App other = Issue.client();
    String uri = app.push(app.parameters(ask)).path("request_uri");
    refused(visitor.open(address(other, uri)));
    refused(visitor.open(address(app, uri + "x")));
    assertEquals("/sign-in", visitor.open(address(app, uri)).uri().getPath());
  }

  @Test
  void section_6_a_client_can_be_held_to_it() {
    App bound =
        Issue.client(ClientMetadata.of(Map.of("require_pushed_authorization_requests", true)));
    Map<String, String> answer = FormFields.query(visitor.open(bound.address(ask)).away());
    assertEquals("invalid_request", answer.get("error"));
    assertEquals(ask.state(), answer.get("state"));
    assertEquals("/sign-in", visitor.open(address(bound, ask)).uri().getPath());
  }

  @Test
  void section_5_the_metadata_say_where() {
    given()
        .get(TestInstance.url() + "/.well-known/oauth-authorization-server")
        .then()
        .body(
            "pushed_authorization_request_endpoint", equalTo(TestInstance.url() + "/api/oauth/par"))
        .body("require_pushed_authorization_requests", equalTo(false));
  }

  private static String address(App app, App.Ask ask) {
    String uri = app.push(app.parameters(ask)).then().statusCode(201).extract().path("request_uri");
    return address(app, uri);
  }

  private static String address(App app, String uri) {
    return "/api/oauth/authorize?" + FormFields.of("client_id", app.clientId(), "request_uri", uri);
  }

  private static void refused(Visitor.Place place) {
    assertEquals(400, place.status());
    assertNull(place.away());
    assertTrue(place.page().text().contains("invalid_request_uri"), place.page().text());
  }
}
