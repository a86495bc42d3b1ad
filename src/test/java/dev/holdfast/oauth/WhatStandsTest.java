package dev.holdfast.oauth;

import static dev.holdfast.oauth.Issue.bean;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Imported;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestClock;
import dev.holdfast.tokens.TokenFamilies;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was given once gives no more than stands now: her consent, the client's scopes, herself. */
@QuarkusTest
@ActivateRequestContext
class WhatStandsTest {

  private static final String SCOPES = "facts training offline_access";

  private final App app = Issue.client();
  private final PersonId person = Issue.person();

  @Test
  void who_takes_back_while_away_ends_the_refreshing() {
    JsonPath given = given(allow(SCOPES));
    allow("facts training");
    refused(app.refresh(given.getString("refresh_token")));
    introspect(given.getString("access_token")).then().body("active", equalTo(false));
    allow(SCOPES);
    refused(app.refresh(given.getString("refresh_token")));
  }

  @Test
  void a_code_gives_no_refresh_token_once_she_took_back_while_away() {
    String code = Issue.code(app, allow(SCOPES));
    allow("facts");
    app.token(Issue.exchange(code))
        .then()
        .statusCode(200)
        .body("refresh_token", nullValue())
        .body("scope", equalTo("facts"));
  }

  @Test
  void a_code_gives_nothing_once_nothing_of_it_is_allowed() {
    String code = Issue.code(app, allow("facts offline_access"));
    allow("activities offline_access");
    refused(app.token(Issue.exchange(code)));
  }

  @Test
  void a_token_that_was_handed_on_ends_with_the_tokens_of_who_did_so() {
    App second = exchangerOf(app);
    String handed = exchanged(second, given(allow(SCOPES)).getString("access_token"));
    String further = exchanged(exchangerOf(second), handed);
    App.me(further, "facts").then().statusCode(200);
    bean(Clients.class).disable(second.clientId());
    App.me(further, "facts").then().statusCode(401);
  }

  private static App exchangerOf(App other) {
    return Imported.client(
        "{\"grant_types\": [\"%s\"], \"scope\": \"facts\", \"exchanges_tokens_of\": [\"%s\"]}"
            .formatted(GrantTypes.TOKEN_EXCHANGE, other.clientId()));
  }

  private static String exchanged(App by, String token) {
    return by.token(
            FormFields.of(
                "grant_type",
                GrantTypes.TOKEN_EXCHANGE,
                "subject_token",
                token,
                "subject_token_type",
                "urn:ietf:params:oauth:token-type:access_token"))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  @Test
  void what_she_took_back_is_in_no_new_token() {
    String token = given(allow(SCOPES)).getString("refresh_token");
    allow("facts offline_access");
    var asked =
        FormFields.of("grant_type", "refresh_token", "refresh_token", token, "scope", "training");
    app.token(asked).then().statusCode(400).body("error", equalTo("invalid_scope"));
    app.refresh(token).then().statusCode(200).body("scope", equalTo("facts offline_access"));
  }

  @Test
  void what_the_client_may_ask_for_no_longer_is_in_no_new_token() {
    LiveGrant grant = allow(SCOPES);
    String token = given(grant).getString("refresh_token");
    String code = Issue.code(app, grant);
    narrow(Set.of("facts", "offline_access"));
    app.refresh(token).then().statusCode(200).body("scope", equalTo("facts offline_access"));
    app.token(Issue.exchange(code)).then().body("scope", equalTo("facts offline_access"));
    String another = Issue.code(app, grant);
    narrow(Set.of("activities", "offline_access"));
    refused(app.token(Issue.exchange(another)));
  }

  @Test
  void introspection_tells_what_she_allows_at_this_moment() {
    Instant end = bean(Clock.class).instant().plus(Duration.ofMinutes(2));
    JsonPath given = given(Issue.grant(app, person, SCOPES, null));
    Issue.grant(app, person, "facts", end);
    introspect(given.getString("access_token"))
        .then()
        .body("active", equalTo(true))
        .body("scope", equalTo("facts"))
        .body("exp", equalTo((int) end.getEpochSecond()));
    introspect(given.getString("refresh_token")).then().body("active", equalTo(false));
    allow("activities");
    introspect(given.getString("access_token")).then().body("active", equalTo(false));
  }

  @Test
  void a_used_refresh_token_is_remembered_as_long_as_its_family() {
    String stolen = given(allow(SCOPES)).getString("refresh_token");
    String thiefs = app.refresh(stolen).then().statusCode(200).extract().path("refresh_token");
    TestClock.advance(Duration.ofDays(14));
    bean(TokenFamilies.class).removeOver(500);
    refused(app.refresh(stolen));
    refused(app.refresh(thiefs));
  }

  private LiveGrant allow(String scopes) {
    return Issue.grant(app, person, scopes, null);
  }

  private void narrow(Set<String> scopes) {
    RegisteredClient was = bean(Clients.class).find(app.clientId()).orElseThrow();
    RegisteredClient narrower =
        new RegisteredClient(
            was.clientId(),
            was.clientName(),
            null,
            null,
            null,
            was.redirectUris(),
            scopes,
            was.grantTypes(),
            was.tokenEndpointAuthMethod(),
            true,
            "ES256",
            "RS256",
            List.of(),
            false,
            ClientMetadata.NONE,
            true);
    bean(Clients.class).register(new Registration(narrower, null));
  }

  private JsonPath given(LiveGrant grant) {
    return app.token(Issue.exchange(Issue.code(app, grant)))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Response introspect(String token) {
    return Issue.client(Trait.MAY_INTROSPECT).introspect(token);
  }

  private static void refused(Response answer) {
    answer.then().statusCode(400).body("error", equalTo("invalid_grant"));
  }
}
