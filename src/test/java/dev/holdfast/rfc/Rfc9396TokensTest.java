package dev.holdfast.rfc;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.holdfast.clients.Imported;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Term;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 9396, rich authorization requests: what tokens are good for, and stay good for. */
@QuarkusTest
class Rfc9396TokensTest {

  private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS = "urn:ietf:params:oauth:token-type:access_token";
  private static final String TYPES = "\"authorization_details_types\": [\"holdfast_record\"]";
  private static final String THREE = "facts:given_name facts:family_name facts:birthdate";

  private final App app =
      Imported.client(
          """
          {"scope": "openid profile facts training offline_access", "redirect_uris": ["%s"],
           "grant_types": ["authorization_code", "refresh_token"], %s}
          """
              .formatted(Issue.REDIRECT, TYPES));
  private final PersonId person = Issue.person();

  @BeforeEach
  void aRecord() {
    fact("given_name", "Ada");
    fact("family_name", "Lovelace");
    fact("birthdate", "1985-12-10");
  }

  @Test
  void section_9_1_the_token_tells_what_it_is_for() throws ParseException {
    Response tokens = tokens("openid " + THREE);
    JWTClaimsSet said = SignedJWT.parse(tokens.path("access_token")).getJWTClaimsSet();
    assertEquals("openid", said.getStringClaim("scope"));
    Map<?, ?> detail = (Map<?, ?>) said.getListClaim("authorization_details").get(0);
    assertEquals(List.of("given_name", "family_name", "birthdate"), detail.get("names"));
    assertFalse(
        SignedJWT.parse(tokens("facts").path("access_token"))
            .getJWTClaimsSet()
            .getClaims()
            .containsKey("authorization_details"));
  }

  @Test
  void section_9_2_introspection_tells_what_stands_at_this_moment() {
    Response tokens = tokens("openid offline_access " + THREE);
    for (String name : new String[] {"access_token", "refresh_token"}) {
      app.introspect(tokens.path(name))
          .then()
          .body("scope", equalTo("openid offline_access"))
          .body("authorization_details[0].names.size()", equalTo(3));
    }
    Issue.grant(app, person, "openid offline_access facts:birthdate", null);
    for (String name : new String[] {"access_token", "refresh_token"}) {
      app.introspect(tokens.path(name))
          .then()
          .body("active", equalTo(true))
          .body("authorization_details[0].names", equalTo(List.of("birthdate")));
    }
  }

  @Test
  void section_6_the_code_gives_what_is_asked_for_of_it_and_never_more() {
    LiveGrant grant = Issue.grant(app, person, THREE + " offline_access", null);
    FormFields code = Issue.exchange(Issue.code(app, grant));
    for (String more : List.of("nickname", "given_name\",\"nickname")) {
      refused(app.token(code.with("authorization_details", names(more))));
    }
    refused(app.token(code.with("authorization_details", "x")));
    refused(app.token(code.with("authorization_details", all("facts"))));
    Response one = app.token(code.with("authorization_details", names("birthdate")));
    one.then()
        .statusCode(200)
        .body("authorization_details[0].names", equalTo(List.of("birthdate")));
    assertEquals(List.of("1985-12-10"), values(one.path("access_token"), ""));
    app.refresh(one.path("refresh_token"))
        .then()
        .statusCode(200)
        .body("authorization_details[0].names.size()", equalTo(3));
  }

  @Test
  void section_6_a_refresh_narrows_one_token_and_widens_none() {
    Response first = tokens("training offline_access facts:*");
    Response one = refresh(first, "authorization_details", names("birthdate"));
    one.then()
        .body("scope", equalTo("training offline_access"))
        .body("authorization_details[0].names", equalTo(List.of("birthdate")));
    Response fewer = refresh(one, "scope", "training");
    fewer
        .then()
        .body("scope", equalTo("training"))
        .body("authorization_details[0].datatypes", equalTo(List.of("facts")));
    refused(refresh(fewer, "authorization_details", all("activities")));
    refresh(fewer, "scope", "facts").then().body("error", equalTo("invalid_scope"));
    refresh(fewer, "scope", "facts:birthdate").then().body("error", equalTo("invalid_scope"));
    // What was allowed later is in no token that is older.
    Issue.grant(app, person, "training offline_access facts:* activities:*", null);
    refused(refresh(fewer, "authorization_details", all("activities")));
  }

  @Test
  void section_6_what_she_said_no_to_is_no_part_of_all_that_she_allows() {
    Set<String> no = Set.of("facts:birthdate");
    Given given = new Given(person, app.clientId(), Set.of("facts"), no, null);
    LiveGrant grant = Issue.bean(Grants.class).give(given);
    Map<String, Term> all = Map.of("facts:*", new Term(Instant.EPOCH, null));
    FormFields code =
        Issue.exchange(
            Issue.code(
                app,
                new LiveGrant(
                    grant.id(),
                    person,
                    app.clientId(),
                    all,
                    Map.of(),
                    Set.of(),
                    Instant.EPOCH,
                    Instant.EPOCH)));
    refused(app.token(code.with("authorization_details", names("birthdate"))));
    app.token(code.with("authorization_details", names("given_name"))).then().statusCode(200);
  }

  @Test
  void section_6_a_client_of_its_own_gets_none() {
    App own = Issue.client(Issue.Trait.CREDENTIALS);
    refused(
        own.token(
            FormFields.of(
                "grant_type", "client_credentials", "authorization_details", all("facts"))));
  }

  /** RFC 8693: what was shown to a client is exchanged for less. */
  @Test
  void an_exchanged_token_is_for_no_more() {
    String metadata =
        """
        {"grant_types": ["%s"], "scope": "facts", "exchanges_tokens_of": ["%s"]%s}
        """;
    App other = Imported.client(metadata.formatted(EXCHANGE, app.clientId(), ", " + TYPES));
    App plain = Imported.client(metadata.formatted(EXCHANGE, app.clientId(), ""));
    String token = tokens("training " + THREE).path("access_token");
    exchange(other, token)
        .then()
        .statusCode(200)
        .body("scope", nullValue())
        .body("authorization_details[0].names.size()", equalTo(3));
    exchange(plain, token).then().statusCode(400).body("error", equalTo("invalid_scope"));
    Response one = exchange(other, token, "authorization_details", names("birthdate"));
    assertEquals(List.of("1985-12-10"), values(one.path("access_token"), ""));
    refused(
        exchange(other, one.path("access_token"), "authorization_details", names("given_name")));
    refused(exchange(other, token, "authorization_details", names("nickname")));
    Issue.grant(app, person, "facts:given_name", null);
    assertEquals(403, me(one.path("access_token"), "").statusCode());
  }

  @Test
  void a_client_that_loses_its_type_gets_none_any_more() {
    Response tokens = tokens("offline_access " + THREE);
    App plain = Issue.client();
    LiveGrant grant = Issue.grant(plain, person, "training " + THREE, null);
    plain
        .token(Issue.exchange(Issue.code(plain, grant)))
        .then()
        .body("scope", equalTo("training"))
        .body("authorization_details", nullValue());
    refresh(tokens).then().statusCode(200);
  }

  private Response refresh(Response tokens, String... changes) {
    String token = tokens.path("refresh_token");
    FormFields form = FormFields.of("grant_type", "refresh_token", "refresh_token", token);
    return app.token(form.with(changes));
  }

  private static Response exchange(App client, String token, String... changes) {
    return client.token(
        FormFields.of("grant_type", EXCHANGE, "subject_token", token, "subject_token_type", ACCESS)
            .with(changes));
  }

  private static String names(String names) {
    return "[{\"type\":\"holdfast_record\",\"datatypes\":[\"facts\"],\"names\":[\"%s\"]}]"
        .formatted(names);
  }

  private static String all(String sort) {
    return "[{\"type\":\"holdfast_record\",\"datatypes\":[\"%s\"]}]".formatted(sort);
  }

  private static void refused(Response answer) {
    answer.then().statusCode(400).body("error", equalTo("invalid_authorization_details"));
  }

  private void fact(String name, String value) {
    dev.holdfast.testing.Given.fact(person.toString(), name, value).then().statusCode(201);
  }

  private static Response me(String token, String query) {
    return App.me(token, "facts" + query);
  }

  private static List<String> values(String token, String query) {
    return me(token, query).then().statusCode(200).extract().path("items.value");
  }

  private Response tokens(String rights) {
    return Issue.tokens(app, person, rights).then().statusCode(200).extract().response();
  }
}
