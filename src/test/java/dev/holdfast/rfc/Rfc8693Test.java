package dev.holdfast.rfc;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Imported;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Proofs;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 8693, token exchange. */
@QuarkusTest
class Rfc8693Test {

  private static final String TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS = "urn:ietf:params:oauth:token-type:access_token";

  private final App first = Issue.client();
  private final App second =
      Imported.client(
          """
          {"grant_types": ["%s", "client_credentials"], "scope": "facts training people.read",
           "exchanges_tokens_of": ["%s"]}
          """
              .formatted(TYPE, first.clientId()));
  private final PersonId person = Issue.person();
  private LiveGrant grant;
  private String token;

  @BeforeEach
  void aTokenOfTheFirst() {
    grant = Issue.grant(first, person, "facts activities training", null);
    token = first.token(Issue.exchange(Issue.code(first, grant))).path("access_token");
  }

  @Test
  void section_2_2_1_the_answer_says_what_it_is() throws ParseException {
    Response answer = exchange(second, token);
    answer
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("issued_token_type", equalTo(ACCESS))
        .body("token_type", equalTo("Bearer"))
        .body("expires_in", lessThanOrEqualTo(300))
        .body("scope", equalTo("facts training"))
        .body("refresh_token", nullValue());
    JWTClaimsSet said = claims(answer);
    assertEquals(person.toString(), said.getSubject());
    assertEquals(second.clientId(), said.getStringClaim("client_id"));
    assertEquals(Map.of("sub", second.clientId()), said.getJSONObjectClaim("act"));
    String issued = answer.path("access_token");
    App.me(issued, "facts").then().statusCode(200);
    App.me(issued, "activities").then().statusCode(403);
  }

  @Test
  void section_2_1_fewer_scopes_and_never_more() {
    Response fewer = exchange(second, token, "scope", "training");
    fewer.then().statusCode(200).body("scope", equalTo("training"));
    for (String more : new String[] {"activities", "people.read", "offline_access", "a\"b"}) {
      exchange(second, token, "scope", more)
          .then()
          .statusCode(400)
          .body("error", equalTo("invalid_scope"));
    }
    // What was narrowed stays so.
    exchange(second, fewer.path("access_token"), "scope", "facts")
        .then()
        .body("error", equalTo("invalid_scope"));
  }

  @Test
  void section_2_1_a_target_is_ours_or_none() {
    exchange(second, token, "resource", TestInstance.url()).then().statusCode(200);
    exchange(second, token, "audience", TestInstance.url()).then().statusCode(200);
    for (String name : new String[] {"resource", "audience"}) {
      exchange(second, token, name, "https://other.example/")
          .then()
          .statusCode(400)
          .body("error", equalTo("invalid_target"));
    }
  }

  @Test
  void section_2_2_2_what_does_not_stand_is_refused() {
    String own =
        second.token(FormFields.of("grant_type", "client_credentials")).path("access_token");
    for (String subject : new String[] {"x", token + "x", own}) {
      refused(exchange(second, subject));
    }
    refused(exchange(second, token, "subject_token_type", "urn:ietf:params:oauth:token-type:jwt"));
    refused(exchange(second, token, "subject_token_type", null));
    refused(exchange(second, token, "requested_token_type", "urn:x"));
    refused(exchange(second, token, "actor_token", own));
    refused(exchange(second, token, "actor_token", "x", "actor_token_type", ACCESS));
  }

  @Test
  void only_a_client_that_is_registered_for_it_may_exchange() {
    exchange(first, token).then().statusCode(400).body("error", equalTo("unauthorized_client"));
  }

  @Test
  void a_client_that_registers_itself_or_is_public_cannot_be_registered_for_it() {
    for (String member :
        new String[] {"\"unreviewed\": true", "\"token_endpoint_auth_method\": \"none\""}) {
      String metadata = "{\"grant_types\": [\"%s\"], \"scope\": \"facts\", %s}";
      AssertionError refused =
          assertThrows(
              AssertionError.class, () -> Imported.client(metadata.formatted(TYPE, member)));
      assertTrue(refused.getMessage().contains("exchange tokens"), refused.getMessage());
    }
  }

  @Test
  void section_2_2_2_a_client_exchanges_only_whose_tokens_an_operator_named() {
    String once = exchange(second, token).path("access_token");
    refused(exchange(exchangerOf(second), token));
    refused(exchange(exchangerOf(first), once));
    exchange(exchangerOf(second), once).then().statusCode(200);
  }

  @Test
  void who_registers_itself_names_nobody() {
    String metadata = "{\"unreviewed\": true, \"exchanges_tokens_of\": [\"%s\"]}";
    AssertionError refused =
        assertThrows(
            AssertionError.class, () -> Imported.client(metadata.formatted(first.clientId())));
    assertTrue(refused.getMessage().contains("whose tokens"), refused.getMessage());
  }

  @Test
  void when_the_first_clients_tokens_are_over_what_they_gave_is_too() {
    String issued = exchange(second, token).path("access_token");
    App.me(issued, "facts").then().statusCode(200);
    Issue.bean(ClientSecrets.class).rotate(first.clientId(), Tokens.random(), Duration.ZERO);
    App.me(issued, "facts").then().statusCode(401);
  }

  @Test
  void rfc_7009_section_2_when_the_first_token_is_revoked_so_is_what_came_of_it() {
    String once = exchange(second, token).path("access_token");
    String twice = exchange(exchangerOf(second), once).path("access_token");
    String narrower = exchange(second, once, "scope", "facts").path("access_token");
    String other = exchange(second, again()).path("access_token");
    first.revoke(token).then().statusCode(200);
    for (String over : new String[] {once, twice, narrower}) {
      App.me(over, "facts").then().statusCode(401);
      refused(exchange(second, over));
    }
    App.me(other, "facts").then().statusCode(200);
  }

  @Test
  void rfc_7009_section_2_what_was_exchanged_is_revoked_by_itself() {
    String issued = exchange(second, token).path("access_token");
    second.revoke(issued).then().statusCode(200);
    App.me(issued, "facts").then().statusCode(401);
    App.me(token, "facts").then().statusCode(200);
  }

  @Test
  void a_token_is_exchanged_so_often_and_no_more() {
    String last = token;
    for (int i = 0; i < 8; i++) {
      last = exchange(second, last).then().statusCode(200).extract().path("access_token");
    }
    refused(exchange(second, last));
  }

  /** One more token of the same consent. */
  private String again() {
    return first.token(Issue.exchange(Issue.code(first, grant))).path("access_token");
  }

  @Test
  void section_4_1_who_acts_is_said_in_the_order_of_time() throws ParseException {
    String own =
        second.token(FormFields.of("grant_type", "client_credentials")).path("access_token");
    Response once = exchange(second, token, "actor_token", own, "actor_token_type", ACCESS);
    App third = exchangerOf(second);
    Response twice = exchange(third, once.then().statusCode(200).extract().path("access_token"));
    assertEquals(
        Map.of("sub", third.clientId(), "act", Map.of("sub", second.clientId())),
        claims(twice).getJSONObjectClaim("act"));
    Response asked =
        Issue.client(Issue.Trait.MAY_INTROSPECT).introspect(twice.path("access_token"));
    assertEquals(third.clientId(), asked.path("act.sub"));
    assertEquals(second.clientId(), asked.path("act.act.sub"));
  }

  @Test
  void section_4_1_another_clients_token_makes_nobody_an_actor() {
    String others =
        Issue.client(Issue.Trait.CREDENTIALS)
            .token(FormFields.of("grant_type", "client_credentials"))
            .path("access_token");
    refused(exchange(second, token, "actor_token", others, "actor_token_type", ACCESS));
  }

  @Test
  void it_never_lives_longer_than_what_it_was_exchanged_for() throws ParseException {
    TestClock.advance(Duration.ofMinutes(3));
    Response answer = exchange(second, token);
    assertEquals(
        SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime(),
        claims(answer).getExpirationTime());
    TestClock.advance(Duration.ofMinutes(3));
    App.me(answer.path("access_token"), "facts").then().statusCode(401);
    refused(exchange(second, token));
  }

  @Test
  void a_token_that_is_bound_to_a_key_is_exchanged_for_a_bound_one_only() throws ParseException {
    String bound =
        new Proofs(first, Signer.of("ES256"))
            .token(Issue.exchange(Issue.code(first, grant)))
            .path("access_token");
    refused(exchange(second, bound));
    Proofs holder = new Proofs(second, Signer.of("ES256"));
    Response answer = holder.token(fields(bound));
    answer.then().statusCode(200).body("token_type", equalTo("DPoP"));
    assertEquals(
        Map.of("jkt", holder.signer().thumbprint()), claims(answer).getJSONObjectClaim("cnf"));
  }

  @Test
  void what_the_person_withdraws_ends_it_at_once() {
    String issued = exchange(second, token).path("access_token");
    Issue.bean(Grants.class).withdraw(person, grant.id());
    App.me(issued, "facts").then().statusCode(401);
    refused(exchange(second, token));
    assertFalse((Boolean) second.introspect(issued).path("active"));
  }

  @Test
  void a_client_that_narrows_its_own_token_is_no_actor() throws ParseException {
    App both =
        Imported.client(
            """
            {"grant_types": ["%s", "authorization_code"], "redirect_uris": ["%s"],
             "scope": "facts training"}
            """
                .formatted(TYPE, Issue.REDIRECT));
    String own = Issue.tokens(both, "facts training").path("access_token");
    JWTClaimsSet said = claims(exchange(both, own, "scope", "facts"));
    assertTrue(said.getClaim("act") == null && said.getStringClaim("scope").equals("facts"));
  }

  private static App exchangerOf(App other) {
    return Imported.client(
        "{\"grant_types\": [\"%s\"], \"scope\": \"facts\", \"exchanges_tokens_of\": [\"%s\"]}"
            .formatted(TYPE, other.clientId()));
  }

  private static Response exchange(App app, String subject, String... changes) {
    return app.token(fields(subject).with(changes));
  }

  private static FormFields fields(String subject) {
    return FormFields.of(
        "grant_type", TYPE, "subject_token", subject, "subject_token_type", ACCESS);
  }

  private static void refused(Response answer) {
    answer.then().statusCode(400).body("error", equalTo("invalid_request"));
  }

  private static JWTClaimsSet claims(Response answer) throws ParseException {
    return SignedJWT.parse(answer.then().statusCode(200).extract().path("access_token"))
        .getJWTClaimsSet();
  }
}
