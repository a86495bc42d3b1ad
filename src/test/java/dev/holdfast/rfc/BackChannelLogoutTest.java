package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Receiver;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** OpenID Connect Back-Channel Logout 1.0. */
@QuarkusTest
class BackChannelLogoutTest {

  @Inject Sessions sessions;
  @Inject People people;

  private final Receiver receiver = new Receiver();
  private final App app = client(receiver);
  private final Visitor visitor = new Visitor();
  private final String person = Given.person();

  private static App client(Receiver receiver) {
    return Issue.client(ClientMetadata.of(Map.of("backchannel_logout_uri", receiver.uri())));
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void section_2_1_the_metadata_says_that_it_is_done() {
    given()
        .get(TestInstance.url() + "/.well-known/openid-configuration")
        .then()
        .body("backchannel_logout_supported", org.hamcrest.Matchers.is(true))
        .body("backchannel_logout_session_supported", org.hamcrest.Matchers.is(true));
  }

  @Test
  void section_2_4_signing_out_sends_a_logout_token() throws Exception {
    JWTClaimsSet signIn = signIn(app, person).getJWTClaimsSet();
    signOut();
    SignedJWT token = SignedJWT.parse(receiver.next().get("logout_token"));
    LogoutTokenClaimsSet said = validated(token);
    assertEquals(person, said.getSubject().getValue());
    assertEquals(signIn.getStringClaim("sid"), said.getSessionID().getValue());
    assertEquals("logout+jwt", token.getHeader().getType().getType());
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertNull(claims.getClaim("nonce"));
    long seconds = claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
    assertTrue(seconds > 0 && seconds <= 120_000, claims::toString);
    assertEquals(
        Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()),
        claims.getClaim("events"));
  }

  @Test
  void section_2_1_each_client_has_a_name_of_its_own_for_the_session() throws Exception {
    try (Receiver other = new Receiver()) {
      String one = signIn(app, person).getJWTClaimsSet().getStringClaim("sid");
      String again = signIn(app, person).getJWTClaimsSet().getStringClaim("sid");
      String two = signIn(client(other), person).getJWTClaimsSet().getStringClaim("sid");
      assertEquals(one, again);
      assertNotEquals(one, two);
      signOut();
      assertEquals(one, sid(receiver));
      assertEquals(two, sid(other));
      assertTrue(receiver.isEmpty());
    }
  }

  enum Ending {
    ENDED,
    ALL_ENDED,
    DEACTIVATED,
    ERASED
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void section_2_5_however_a_session_is_ended_the_client_hears_of_it(Ending ending)
      throws Exception {
    String sid = signIn(app, person).getJWTClaimsSet().getStringClaim("sid");
    PersonId id = PersonId.parse(person).orElseThrow();
    switch (ending) {
      case ENDED -> assertTrue(sessions.end(id, sessions.of(id).get(0).id()));
      case ALL_ENDED -> assertEquals(1, sessions.endAll(id, null));
      case DEACTIVATED -> assertTrue(people.deactivate(id));
      case ERASED -> assertTrue(people.erase(id));
    }
    assertEquals(sid, sid(receiver));
  }

  @Test
  void section_2_3_an_app_that_signs_her_out_ends_the_other_apps_sign_in_too() throws Exception {
    String sid = signIn(app, person).getJWTClaimsSet().getStringClaim("sid");
    String hint = signIn(App.demo(), person).serialize();
    visitor.openOnly("/api/oauth/logout?" + FormFields.of("id_token_hint", hint));
    assertEquals(sid, sid(receiver));
  }

  @Test
  void section_2_3_who_signs_in_again_is_not_signed_out() throws Exception {
    String first = signIn(app, person).getJWTClaimsSet().getStringClaim("sid");
    String second = signInAgain();
    assertNotEquals(first, second);
    signOut();
    assertEquals(java.util.Set.of(first, second), java.util.Set.of(sid(receiver), sid(receiver)));
  }

  @Test
  void section_2_7_what_she_allows_only_while_she_is_here_ends() throws Exception {
    Response here = tokens(app, person, "openid facts");
    Response away = tokens(app, person, "openid facts offline_access");
    signOut();
    App.me(here.path("access_token"), "facts").then().statusCode(401);
    App.me(away.path("access_token"), "facts").then().statusCode(200);
    app.refresh(away.path("refresh_token")).then().statusCode(200);
  }

  @Test
  void section_2_7_a_code_of_the_session_is_good_for_nothing() {
    App.Ask ask = App.ask("openid");
    String code = app.code(ask, person, visitor, "openid");
    signOut();
    app.exchange(ask, code).then().statusCode(400);
  }

  @Test
  void section_2_7_it_ends_also_if_she_signed_in_once_more_meanwhile() throws Exception {
    Response before = tokens(app, person, "openid facts");
    App.Ask ask = App.ask("openid facts");
    String code = app.code(ask, person, visitor, "openid", "facts");
    String unused = app.code(ask, person, visitor, "openid", "facts");
    signInAgain();
    Response after = app.exchange(ask, code);
    App.me(before.path("access_token"), "facts").then().statusCode(200);
    App.me(after.path("access_token"), "facts").then().statusCode(200);
    signOut();
    App.me(before.path("access_token"), "facts").then().statusCode(401);
    App.me(after.path("access_token"), "facts").then().statusCode(401);
    app.exchange(ask, unused).then().statusCode(400);
  }

  @Test
  void section_2_8_who_could_not_be_told_is_told_later() throws Exception {
    String sid = signIn(app, person).getJWTClaimsSet().getStringClaim("sid");
    receiver.answerWith(503);
    signOut();
    String first = receiver.next().get("logout_token");
    receiver.answerWith(204);
    dev.holdfast.testing.TestClock.advance(java.time.Duration.ofSeconds(20));
    SignedJWT second = SignedJWT.parse(receiver.next().get("logout_token"));
    assertEquals(sid, validated(second).getSessionID().getValue());
    assertNotEquals(
        SignedJWT.parse(first).getJWTClaimsSet().getJWTID(), second.getJWTClaimsSet().getJWTID());
  }

  private SignedJWT signIn(App to, String who) throws Exception {
    return SignedJWT.parse(tokens(to, who, "openid").path("id_token"));
  }

  private String signInAgain() throws Exception {
    App.Ask ask = App.ask("openid");
    Visitor.Place page = visitor.open(app.address(ask, "prompt", "login"));
    Visitor.Place away =
        visitor.send(page.form("main form:has(input[name=person])"), "person", person);
    assertFalse(away.away() == null, () -> away.uri().toString());
    String code = FormFields.query(away.away()).get("code");
    String token = app.exchange(ask, code).then().statusCode(200).extract().path("id_token");
    return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid");
  }

  private Response tokens(App to, String who, String scope) {
    App.Ask ask = App.ask(scope);
    Response answer = to.exchange(ask, to.code(ask, who, visitor, scope.split(" ")));
    answer.then().statusCode(200);
    return answer;
  }

  private void signOut() {
    visitor.send(visitor.open("/me/apps").form("form[action=/sign-out]"));
  }

  private String sid(Receiver at) throws Exception {
    return SignedJWT.parse(at.next().get("logout_token")).getJWTClaimsSet().getStringClaim("sid");
  }

  private LogoutTokenClaimsSet validated(SignedJWT token) throws Exception {
    String jwks = given().get(TestInstance.url() + "/.well-known/jwks.json").asString();
    return new LogoutTokenValidator(
            new Issuer(TestInstance.url()),
            new ClientID(app.clientId()),
            JWSAlgorithm.RS256,
            JWKSet.parse(jwks))
        .validate(token);
  }
}
