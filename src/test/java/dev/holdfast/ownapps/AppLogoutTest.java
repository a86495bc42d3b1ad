package dev.holdfast.ownapps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.logout.OwnAppSignedOut;
import dev.holdfast.oidc.SessionName;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import dev.holdfast.web.OwnApp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logout tokens, as OpenID Connect Back-Channel Logout 1.0, section 2.6 wants them read. */
@QuarkusTest
class AppLogoutTest {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  @Inject SigningKeys keys;
  @Inject Sessions sessions;
  @Inject Event<OwnAppSignedOut> signedOut;

  private final Visitor visitor = new Visitor();
  private PersonId person;
  private UUID session;

  @BeforeEach
  void somebodyIsSignedIn() {
    person = PersonId.parse(Given.person()).orElseThrow();
    Visitor.Place place = visitor.open("/admin");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person.toString());
    session = sessions.of(person).get(0).id();
    assertTrue(isIn());
  }

  @Test
  void it_ends_the_sessions_that_it_names() {
    assertEquals(200, send(token(claims -> claims.unsetClaim("sub"))));
    assertTrue(!isIn());
  }

  @Test
  void what_the_provider_hands_over_in_the_process_is_taken_in_the_same_way() {
    signedOut.fire(new OwnAppSignedOut(OwnApp.CONSOLE, token(claims -> {})));
    assertTrue(isIn());
    signedOut.fire(new OwnAppSignedOut(OwnApp.ADMIN, token(claims -> {})));
    assertTrue(!isIn());
  }

  @Test
  void without_a_session_it_ends_all_of_the_persons() {
    assertEquals(200, send(token(claims -> claims.unsetClaim("sid"))));
    assertTrue(!isIn());
  }

  @Test
  void it_is_good_once() {
    String token = token(claims -> claims.setStringClaim("sid", "another"));
    assertEquals(200, send(token));
    assertEquals(400, send(token));
    assertTrue(isIn());
  }

  @Test
  void one_that_is_wrong_ends_nothing() {
    List<Consumer<JwtClaims>> faults =
        List.of(
            claims -> claims.setAudience("holdfast-console"),
            claims -> claims.setAudience("holdfast-admin", "another"),
            claims -> claims.setIssuer("https://evil.example"),
            claims -> claims.setExpirationTime(NumericDate.fromSeconds(1)),
            claims -> claims.setStringClaim("nonce", "n"),
            claims -> claims.unsetClaim("events"),
            claims -> claims.setClaim("events", Map.of("another", Map.of())),
            claims -> claims.setClaim("events", Map.of(EVENT, "x")),
            claims -> claims.unsetClaim("jti"),
            claims -> claims.unsetClaim("iat"),
            claims -> claims.unsetClaim("exp"),
            claims -> {
              claims.unsetClaim("sid");
              claims.unsetClaim("sub");
            });
    for (int i = 0; i < faults.size(); i++) {
      assertEquals(400, send(token(faults.get(i))), "fault " + i);
    }
    assertEquals(400, send(keys.sign(SigningAlg.ES256, "JWT", claims(all -> {}).toJson())));
    assertTrue(isIn());
  }

  private boolean isIn() {
    return visitor.openOnly("/admin").status() != 303;
  }

  private static int send(String token) {
    return RestAssured.given()
        .formParam("logout_token", token)
        .post(TestInstance.url() + "/admin/identity/backchannel-logout")
        .statusCode();
  }

  private String token(Consumer<JwtClaims> change) {
    return keys.sign(SigningAlg.ES256, "logout+jwt", claims(change).toJson());
  }

  private JwtClaims claims(Consumer<JwtClaims> change) {
    long now = new TestClock().instant().getEpochSecond();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(TestInstance.url());
    claims.setAudience("holdfast-admin");
    claims.setIssuedAt(NumericDate.fromSeconds(now));
    claims.setExpirationTime(NumericDate.fromSeconds(now + 120));
    claims.setJwtId(Tokens.random());
    claims.setSubject(person.toString());
    claims.setStringClaim("sid", SessionName.of(session, "holdfast-admin"));
    claims.setClaim("events", Map.of(EVENT, Map.of()));
    change.accept(claims);
    return claims;
  }
}
