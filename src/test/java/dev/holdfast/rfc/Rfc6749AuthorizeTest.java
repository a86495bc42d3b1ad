package dev.holdfast.rfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6749, sections 3.1 and 4.1.1 to 4.1.2.1: the authorization endpoint. */
@QuarkusTest
class Rfc6749AuthorizeTest {

  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts");
  private final Visitor visitor = new Visitor();

  /** Section 3.1.2.4: the server MUST NOT automatically redirect to an invalid redirect URI. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/callback",
        "//evil.example",
        "javascript:alert(1)",
        "http://localhost:1/test-oauth/callback",
        "not a uri",
      })
  void an_unknown_redirect_uri_gets_a_page(String uri) {
    staysHere(visitor.open(app.address(ask, "redirect_uri", uri)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "?more=1", "#fragment", "/../callback", "%2f", "@evil.example"})
  void a_redirect_uri_that_begins_like_a_registered_one_gets_a_page(String more) {
    staysHere(visitor.open(app.address(ask, "redirect_uri", app.redirectUri() + more)));
  }

  @Test
  void a_missing_or_unknown_client_gets_a_page() {
    staysHere(visitor.open(app.address(ask, "client_id", null)));
    staysHere(visitor.open(app.address(ask, "client_id", "")));
    staysHere(visitor.open(app.address(ask, "client_id", "nobody")));
    staysHere(visitor.open("/api/oauth/authorize"));
  }

  @Test
  void a_repeated_client_or_redirect_uri_gets_a_page() {
    staysHere(visitor.open(app.address(ask) + "&client_id=demo-app"));
    staysHere(visitor.open(app.address(ask) + "&redirect_uri=https://evil.example/"));
  }

  /** Section 3.1.2.3: it may be left out if only one is registered. */
  @Test
  void the_redirect_uri_may_be_left_out() {
    assertEquals("invalid_scope", refused("redirect_uri", null, "scope", "nonsense").get("error"));
  }

  /** Section 4.1.2.1. */
  @ParameterizedTest
  @CsvSource({
    "response_type,,invalid_request",
    "response_type,token,unsupported_response_type",
    "response_type,code id_token,unsupported_response_type",
    "response_mode,fragment,invalid_request",
    "response_mode,web_message,invalid_request",
    "scope,people.read,invalid_scope",
    "scope,facts  training,invalid_scope",
    "scope,offline_access,invalid_scope",
    "scope,claim:sub,invalid_scope",
    "request,ey,invalid_request_object",
    "request_uri,https://a.example,invalid_request_uri",
    "prompt,maybe,invalid_request",
    "prompt,none login,invalid_request",
    "prompt,none,login_required",
  })
  void a_wrong_request_is_told_to_the_client(String name, String value, String error) {
    Map<String, String> answer = refused(name, value);
    assertEquals(error, answer.get("error"));
    assertEquals(ask.state(), answer.get("state"));
    assertNotNull(answer.get("error_description"));
    assertNull(answer.get("code"));
  }

  /** Section 3.1: request parameters MUST NOT be included more than once. */
  @ParameterizedTest
  @ValueSource(
      strings = {"scope=facts", "state=other", "code_challenge=x", "whatever=1&whatever=2"})
  void a_repeated_parameter_is_refused(String more) {
    URI away = visitor.open(app.address(ask) + "&" + more).away();
    assertEquals("invalid_request", FormFields.query(away).get("error"));
    assertEquals(
        more.startsWith("state") ? null : ask.state(), FormFields.query(away).get("state"));
  }

  /** Section 3.1: unrecognized parameters MUST be ignored; without a value, they are omitted. */
  @Test
  void unknown_and_empty_parameters_are_ignored() {
    Visitor.Place place = visitor.open(app.address(ask) + "&colour=green&request=&prompt=");
    assertEquals("/sign-in", place.uri().getPath());
  }

  /** Section 4.1.2: state is the exact value received. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a+b c&d=e#f%20/?\"'<>\\",
        "ünï→𝄞",
        "line\nbreak\ttab",
        " ",
        "&code=stolen",
        "%00"
      })
  void any_state_comes_back_untouched(String state) {
    assertEquals(state, refused("state", state, "scope", "x").get("state"));
    assertEquals(state, allowed("state", state).get("state"));
  }

  @Test
  void a_long_state_comes_back_untouched() {
    String state = "s".repeat(8_000);
    assertEquals(state, allowed("state", state).get("state"));
  }

  @Test
  void without_a_state_none_comes_back() {
    assertTrue(allowed("state", null).keySet().stream().noneMatch("state"::equals));
  }

  /** Section 3.1: the server MUST support GET and MAY support POST. */
  @Test
  void a_post_is_answered_with_see_other() {
    Visitor.Place place = visitor.post("/api/oauth/authorize", app.parameters(ask));
    assertEquals("/sign-in", place.uri().getPath());
    assertNull(place.away());
  }

  @Test
  void an_answer_is_not_stored() {
    Visitor.Place refused = visitor.open(app.address(ask, "scope", "nonsense"));
    assertEquals("no-store", refused.header("Cache-Control"));
    assertEquals(303, refused.status());
  }

  @Test
  void without_a_scope_all_data_of_the_client_is_asked_for() {
    Visitor.Place consent = signIn(visitor.open(app.address(ask, "scope", null)));
    assertEquals(3, consent.page().select("[name=scope]").size());
    assertTrue(consent.page().select("[value=offline_access]").isEmpty());
  }

  private Map<String, String> refused(String... changes) {
    URI away = visitor.open(app.address(ask, changes)).away();
    assertTrue(away.toString().startsWith(app.redirectUri() + "?"), away::toString);
    return FormFields.query(away);
  }

  private Map<String, String> allowed(String... changes) {
    Visitor.Place consent = signIn(new Visitor(), app.address(ask, changes));
    return FormFields.query(consent.away());
  }

  private Visitor.Place signIn(Visitor someone, String address) {
    Visitor.Place form = someone.open(address);
    Visitor.Place consent =
        someone.send(form.form("main form:has(input[name=person])"), "person", Given.person());
    return App.decide(someone, consent, "facts");
  }

  private Visitor.Place signIn(Visitor.Place form) {
    return visitor.send(form.form("main form:has(input[name=person])"), "person", Given.person());
  }

  private static void staysHere(Visitor.Place place) {
    assertEquals(400, place.status());
    assertNull(place.header("Location"));
    assertTrue(place.header("Content-Type").startsWith("text/html"));
    assertEquals("no-store", place.header("Cache-Control"));
  }
}
