package dev.holdfast.rfc;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Clients;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.people.People;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** RFC 9700 and RFC 6749: codes that come twice, refresh tokens, and what ends them. */
@QuarkusTest
class Rfc9700Test {

  private static final String SCOPES = "facts activities offline_access";

  private final App app = Issue.client();

  @Test
  void a_code_that_is_used_twice_ends_what_it_gave() {
    String code = Issue.code(app, SCOPES);
    JsonPath given = app.token(Issue.exchange(code)).then().statusCode(200).extract().jsonPath();
    refused(app.token(Issue.exchange(code)));
    active(given.getString("access_token"), false);
    refused(app.refresh(given.getString("refresh_token")));
  }

  @Test
  void a_used_code_without_its_verifier_ends_nothing() {
    String code = Issue.code(app, SCOPES);
    JsonPath given = app.token(Issue.exchange(code)).then().statusCode(200).extract().jsonPath();
    refused(app.token(Issue.exchange(code).with("code_verifier", "x".repeat(43))));
    active(given.getString("access_token"), true);
  }

  @Test
  void a_used_code_is_remembered_after_it_has_expired() {
    String code = Issue.code(app, SCOPES);
    JsonPath given = app.token(Issue.exchange(code)).then().statusCode(200).extract().jsonPath();
    TestClock.advance(Duration.ofMinutes(2));
    refused(app.token(Issue.exchange(code)));
    active(given.getString("access_token"), false);
  }

  @Test
  void section_4_14_2_a_refresh_token_rotates() {
    String first = refreshToken();
    String second = refreshed(first);
    assertNotEquals(first, second);
    assertNotEquals(second, refreshed(second));
  }

  @Test
  void section_4_14_2_reuse_after_the_grace_ends_the_family() {
    String first = refreshToken();
    JsonPath given = app.refresh(first).then().statusCode(200).extract().jsonPath();
    TestClock.advance(Duration.ofSeconds(11));
    refused(app.refresh(first));
    active(given.getString("access_token"), false);
    refused(app.refresh(given.getString("refresh_token")));
  }

  @Test
  void within_the_grace_the_same_successor_is_given() {
    TestClock.stop(); // else the requests themselves use the second that is left
    String first = refreshToken();
    String second = refreshed(first);
    TestClock.advance(Duration.ofSeconds(9));
    assertEquals(second, refreshed(first));
    refreshed(second);
  }

  @Test
  void once_the_successor_was_used_its_predecessor_is_reuse_even_within_the_grace() {
    String first = refreshToken();
    String third = refreshed(refreshed(first));
    refused(app.refresh(first));
    refused(app.refresh(third));
  }

  @Test
  void a_refresh_token_is_bound_to_its_client_and_a_stranger_does_not_burn_it() {
    String token = refreshToken();
    refused(Issue.client().refresh(token));
    refused(Issue.client(Trait.PUBLIC).refresh(token));
    refreshed(token);
  }

  @Test
  void rfc_6749_section_6_fewer_scopes_narrow_the_access_token_only() {
    String token = refreshToken();
    FormFields narrow =
        FormFields.of("grant_type", "refresh_token", "refresh_token", token, "scope", "facts");
    JsonPath narrowed =
        app.token(narrow)
            .then()
            .statusCode(200)
            .body("scope", equalTo("facts"))
            .extract()
            .jsonPath();
    app.refresh(narrowed.getString("refresh_token")).then().body("scope", equalTo(SCOPES));
  }

  @Test
  void rfc_6749_section_6_more_scopes_are_refused_and_burn_nothing() {
    String token = refreshToken();
    FormFields more =
        FormFields.of("grant_type", "refresh_token", "refresh_token", token, "scope", "training");
    app.token(more).then().statusCode(400).body("error", equalTo("invalid_scope"));
    refreshed(token);
  }

  @Test
  void a_family_ends_when_idle_and_absolutely() {
    String idle = refreshToken();
    TestClock.advance(Duration.ofDays(31));
    refused(app.refresh(idle));
    String used = refreshToken();
    for (int month = 0; month < 3; month++) {
      TestClock.advance(Duration.ofDays(29));
      used = refreshed(used);
    }
    TestClock.advance(Duration.ofDays(4));
    refused(app.refresh(used));
  }

  @Test
  void a_refresh_token_ends_with_its_grant() {
    var until = Issue.bean(Clock.class).instant().plus(Duration.ofDays(1));
    String token = refreshed(refreshToken(Issue.grant(app, Issue.person(), SCOPES, until)));
    TestClock.advance(Duration.ofDays(2));
    refused(app.refresh(token));
  }

  @Test
  void a_withdrawn_grant_ends_its_tokens_and_its_code_at_once() {
    LiveGrant grant = Issue.grant(app, Issue.person(), SCOPES, null);
    JsonPath given = given(grant);
    String code = Issue.code(app, grant);
    Issue.bean(Grants.class).withdraw(grant.person(), grant.id());
    active(given.getString("access_token"), false);
    refused(app.refresh(given.getString("refresh_token")));
    refused(app.token(Issue.exchange(code)));
  }

  @Test
  void an_erased_person_ends_her_tokens_at_once() {
    LiveGrant grant = Issue.grant(app, Issue.person(), SCOPES, null);
    JsonPath given = given(grant);
    Issue.bean(People.class).erase(grant.person());
    active(given.getString("access_token"), false);
    refused(app.refresh(given.getString("refresh_token")));
  }

  @Test
  void a_disabled_client_is_nobody_and_its_tokens_stay_ended() {
    JsonPath given = given(Issue.grant(app, Issue.person(), SCOPES, null));
    Issue.bean(Clients.class).disable(app.clientId());
    app.refresh(given.getString("refresh_token")).then().statusCode(401);
    Issue.bean(Clients.class).enable(app.clientId());
    active(given.getString("access_token"), false);
    refused(app.refresh(given.getString("refresh_token")));
  }

  @Test
  void a_disabled_clients_own_tokens_stay_ended_too() {
    App own = Issue.client(Trait.CREDENTIALS);
    FormFields ask = FormFields.of("grant_type", "client_credentials");
    String token = own.token(ask).then().statusCode(200).extract().path("access_token");
    Issue.bean(Clients.class).disable(own.clientId());
    Issue.bean(Clients.class).enable(own.clientId());
    activeFor(own, token, false);
    TestClock.advance(Duration.ofSeconds(1));
    activeFor(own, own.token(ask).then().statusCode(200).extract().path("access_token"), true);
  }

  @Test
  void a_secret_that_ends_at_once_takes_what_was_given_for_it_along() {
    App own = Issue.client(Trait.CREDENTIALS);
    FormFields ask = FormFields.of("grant_type", "client_credentials");
    String token = own.token(ask).then().statusCode(200).extract().path("access_token");
    Issue.bean(ClientSecrets.class)
        .rotate(own.clientId(), "one-more-secret-of-many-characters", Duration.ofHours(1));
    activeFor(own, token, true);
    String another = "and-another-one-of-many-characters";
    Issue.bean(ClientSecrets.class).rotate(own.clientId(), another, Duration.ZERO);
    activeFor(new App(own.clientId(), another, null), token, false);
  }

  @Test
  void a_public_client_refreshes_without_a_secret() {
    App open = Issue.client(Trait.PUBLIC);
    String token = Issue.tokens(open, SCOPES).then().extract().path("refresh_token");
    open.refresh(token).then().statusCode(200).body("refresh_token", notNullValue());
  }

  private JsonPath given(LiveGrant grant) {
    return app.token(Issue.exchange(Issue.code(app, grant)))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String refreshToken(LiveGrant grant) {
    return given(grant).getString("refresh_token");
  }

  private String refreshToken() {
    return Issue.tokens(app, SCOPES).then().statusCode(200).extract().path("refresh_token");
  }

  private String refreshed(String token) {
    return app.refresh(token).then().statusCode(200).extract().path("refresh_token");
  }

  private void active(String token, boolean expected) {
    activeFor(app, token, expected);
  }

  private static void activeFor(App app, String token, boolean expected) {
    app.introspect(token).then().statusCode(200).body("active", equalTo(expected));
  }

  private static void refused(Response answer) {
    answer.then().statusCode(400).body("error", equalTo("invalid_grant"));
  }
}
