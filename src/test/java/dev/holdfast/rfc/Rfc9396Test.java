package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Imported;
import dev.holdfast.clients.Registered;
import dev.holdfast.consent.Asking;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9396, rich authorization requests: how they are asked, and refused. */
@QuarkusTest
class Rfc9396Test {

  /** What is wrong, and what is said of it; a tilde begins an object of the type. */
  private static final String WRONG =
      """
      x | is not JSON
      [] | at least one object
      {} | must be a JSON array
      [1] | [0] must be an object
      [{}] | [0].type must be holdfast_record
      [{"type":"payment_initiation"}] | [0].type must be holdfast_record
      [{"type":1}] | [0].type must be holdfast_record
      [{"type":"holdfast_record"}] | datatypes is missing
      [{"type":"holdfast_record","type":"x","datatypes":["facts"]}] | has a member twice
      [~"datatypes":["facts"]}] [] | is not JSON
      [~"datatypes":["facts"],"privileges":["admin"]}] | may have these members only
      [~"datatypes":"facts"}] | must be an array of these: facts
      [~"datatypes":["openid"]}] | must be an array of these: facts
      [~"datatypes":[]}] | must be an array of these: facts
      [~"datatypes":["facts"],"actions":["write"]}] | .actions must be
      [~"datatypes":["facts"],"actions":"read"}] | .actions must be
      [~"datatypes":["facts"],"locations":["https://x.example"]}] | .locations must be
      [~"datatypes":["facts"],"names":["shoe size"]}] | names of facts
      [~"datatypes":["facts"],"names":[1]}] | names of facts
      [~"datatypes":["training"],"names":["given_name"]}] | names of facts
      [~"datatypes":["facts"],"identifier":"019a4bd3-8f40-7002-a1b8-0c9d7e6f5a43"}] | facts have names
      [~"datatypes":["training"],"identifier":"*"}] | id of an entry
      [~"datatypes":["training"],"identifier":7}] | id of an entry
      [~"datatypes":["facts"]},null] | [1] must be an object
      """;

  private final Asking asking = new Asking();

  @Test
  void section_3_what_is_asked_for_is_shown_in_plain_words_and_nothing_is_ticked() {
    Visitor.Place page = asking.consent(Asking.NAMES);
    String text = page.page().text();
    assertTrue(text.contains("Your given name") && text.contains("Ada"), text);
    assertTrue(text.contains("Your birthdate") && text.contains("1985-12-10"), text);
    assertFalse(text.contains("Lovelace Your") || text.contains("Your facts"), text);
    assertEquals(2, page.page().select("[name=scope]").size());
    assertEquals(0, page.page().select("[name=scope][checked]").size());
  }

  @Test
  void section_7_the_answer_says_what_was_granted_and_it_alone_is_read() {
    Response tokens = asking.tokens(asking.consent(Asking.NAMES), "facts:given_name");
    tokens
        .then()
        .body("scope", equalTo(null))
        .body("authorization_details.size()", equalTo(1))
        .body("authorization_details[0].type", equalTo("holdfast_record"))
        .body("authorization_details[0].datatypes", equalTo(List.of("facts")))
        .body("authorization_details[0].actions", equalTo(List.of("read")))
        .body("authorization_details[0].names", equalTo(List.of("given_name")));
    App.me(tokens.path("access_token"), "facts")
        .then()
        .statusCode(200)
        .body("items.name", equalTo(List.of("given_name")));
    App.me(tokens.path("access_token"), "training").then().statusCode(403);
  }

  @Test
  void section_7_nothing_allowed_is_a_denial() {
    Visitor.Place denied = App.decide(asking.visitor, asking.consent(Asking.NAMES));
    assertEquals("access_denied", FormFields.query(denied.away()).get("error"));
  }

  @Test
  void section_3_1_scope_is_asked_for_beside_it() {
    Visitor.Place page = asking.consent(Asking.NAMES, "scope", "openid training offline_access");
    Response tokens =
        asking.tokens(page, "openid", "training", "offline_access", "facts:birthdate");
    tokens
        .then()
        .body("scope", equalTo("openid training offline_access"))
        .body("authorization_details.names", equalTo(List.of(List.of("birthdate"))));
  }

  @Test
  void section_5_what_is_not_of_the_type_is_refused() {
    for (String line : WRONG.lines().toList()) {
      String[] parts = line.split(" \\| ");
      refused(parts[0].replace("~", Asking.TYPE), parts[1]);
    }
  }

  @Test
  void section_5_too_much_is_refused() {
    refused("[" + (Asking.NAMES + ",").repeat(40) + "1]", "at most 32 objects");
    StringBuilder names = new StringBuilder("\"x.example:a\"");
    for (char c = 'a'; c <= 'z'; c++) {
      names.append(",\"x.example:b").append(c).append("\",\"x.example:c").append(c).append('"');
    }
    refused(
        "[" + Asking.TYPE + "\"datatypes\":[\"facts\"],\"names\":[" + names + "]}]",
        "at most 32 names");
    refused("[" + " ".repeat(8 * 1024) + "]", "at most 8192 characters");
    refused("[".repeat(4_000), "is not JSON");
  }

  @Test
  void section_5_the_error_goes_back_to_the_client_by_the_browser() {
    Map<String, String> answer = FormFields.query(asking.visitor.open(asking.address("[]")).away());
    assertEquals("invalid_authorization_details", answer.get("error"));
    assertEquals(asking.ask.state(), answer.get("state"));
    FormFields twice =
        asking
            .app
            .parameters(asking.ask)
            .with("authorization_details", Asking.NAMES, "authorization_details", Asking.NAMES);
    asking.app.push(twice).then().statusCode(400).body("error", equalTo("invalid_request"));
  }

  @Test
  void what_is_kept_among_scopes_is_no_scope() {
    for (String scope : new String[] {"facts:given_name", "facts:*", "facts:"}) {
      asking
          .app
          .push(asking.app.parameters(App.ask(scope)))
          .then()
          .statusCode(400)
          .body("error", equalTo("invalid_scope"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/oauth-authorization-server",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-protected-resource/api/people/me/facts"
      })
  void section_10_the_metadata_name_the_type(String metadata) {
    given()
        .get(TestInstance.url() + metadata)
        .then()
        .body("authorization_details_types_supported", hasItem("holdfast_record"));
  }

  @Test
  void section_10_only_a_client_that_is_registered_for_it_may_ask() {
    String scope = "\"scope\":\"facts\",\"redirect_uris\":[\"https://asking.app.example/cb\"]";
    App plain = Imported.client("{" + scope + "}");
    App typed =
        Imported.client("{" + scope + ",\"authorization_details_types\":[\"holdfast_record\"]}");
    typed.push(asking.request(typed, Asking.NAMES)).then().statusCode(201);
    String training = "[" + Asking.TYPE + "\"datatypes\":[\"training\"]}]";
    for (Response answer :
        List.of(
            plain.push(asking.request(plain, Asking.NAMES)),
            typed.push(asking.request(typed, training)))) {
      answer
          .then()
          .statusCode(400)
          .body("error", equalTo("invalid_authorization_details"))
          .body("error_description", containsString("not registered for this"));
    }
    assertThrows(
        AssertionError.class,
        () -> Imported.client("{" + scope + ",\"authorization_details_types\":[\"payment\"]}"));
  }

  /** RFC 9126, section 2; and section 3.2 of this. */
  @Test
  void it_can_be_pushed() {
    String uri =
        asking
            .app
            .push(asking.request(asking.app, Asking.NAMES))
            .then()
            .statusCode(201)
            .extract()
            .path("request_uri");
    FormFields sent = FormFields.of("client_id", asking.app.clientId(), "request_uri", uri);
    Visitor.Place page = asking.signedIn(asking.visitor.open("/api/oauth/authorize?" + sent));
    asking
        .tokens(page, "facts:given_name")
        .then()
        .body("authorization_details.names", equalTo(List.of(List.of("given_name"))));
  }

  /** Section 3.3, an array in a request object (RFC 9101). */
  @Test
  void it_can_be_signed() {
    Signer signer = Signer.of("ES256");
    App signs =
        Registered.as(
            Map.of(
                "jwks", signer.jwks(),
                "scope", "facts",
                "authorization_details_types", List.of("holdfast_record")));
    Map<String, Object> claims = new HashMap<>();
    signs
        .parameters(asking.ask)
        .values()
        .forEach((name, values) -> claims.put(name, values.get(0)));
    claims.put("exp", Instant.now().getEpochSecond() + 300);
    claims.put("authorization_details", JsonPath.from(Asking.NAMES).getList(""));
    FormFields sent = FormFields.of("client_id", signs.clientId(), "request", signer.sign(claims));
    Visitor.Place page = asking.signedIn(asking.visitor.open("/api/oauth/authorize?" + sent));
    assertTrue(page.page().text().contains("Your birthdate"));
    assertNull(page.away());
  }

  private void refused(String details, String why) {
    asking
        .app
        .push(asking.request(asking.app, details))
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_authorization_details"))
        .body("error_description", containsString(why));
  }
}
