package dev.holdfast.receipts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Asking;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.jose.ArchivedJwt;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each giving, change and withdrawal has a receipt, which both sides fetch and anybody verifies.
 */
@QuarkusTest
class ReceiptsTest {

  private static final String TIMES = "pii_processing[0].purposes[0].pii_information[0]";

  @TempDir Path directory;

  private final App app = Issue.client();
  private final PersonId person = Issue.person();

  @Test
  void a_receipt_says_who_allowed_whom_what_when_and_what_for() throws Exception {
    LiveGrant grant = give("facts:given_name", "training");
    JwtClaims said =
        ArchivedJwt.verified(
            ofToken(token(grant)).path("items[0].receipt"), ReceiptSigning.TYPE, keys());
    assertEquals(TestInstance.url(), said.getIssuer());
    assertEquals(List.of(app.clientId()), said.getAudience());
    assertEquals(person.toString(), said.getSubject());
    assertEquals(grant.id().toString(), said.getStringClaimValue("record_id"));
    assertEquals("ISO/IEC TS 27560:2023", said.getStringClaimValue("schema_version"));
    assertNull(said.getClaimValue("previous_receipt"));
    assertNull(said.getExpirationTime());
    String all = said.toJson();
    assertTrue(all.contains("\"facts:given_name\"") && all.contains("\"training\""), all);
    assertTrue(all.contains("\"event_state\":\"consent given\""), all);
    assertTrue(all.contains("/me/apps/" + grant.id()), all);
  }

  @Test
  void all_of_a_grant_follow_each_other_and_the_client_has_them_after_its_end() throws Exception {
    LiveGrant grant = give("facts", "training");
    String token = token(grant);
    give("facts");
    ofToken(token).then().body("items.state", equalTo(List.of("changed", "given")));
    Issue.bean(Grants.class).withdraw(person, grant.id());
    ofToken(token).then().statusCode(401);
    Response all = ofClient(app, person.toString());
    all.then().body("items.state", equalTo(List.of("withdrawn", "changed", "given")));
    List<String> ids = all.path("items.id");
    List<String> receipts = all.path("items.receipt");
    for (int i = 0; i < 2; i++) {
      JwtClaims said = ArchivedJwt.verified(receipts.get(i), ReceiptSigning.TYPE, keys());
      assertEquals(ids.get(i), said.getJwtId());
      assertEquals(ids.get(i + 1), said.getStringClaimValue("previous_receipt"));
    }
  }

  @Test
  void of_what_is_allowed_once_it_says_so_and_when_it_is_over_at_the_latest() throws Exception {
    Instant toBeHad =
        Issue.bean(Clock.class)
            .instant()
            .plus(Duration.ofMinutes(15))
            .truncatedTo(ChronoUnit.MILLIS);
    LiveGrant grant =
        Issue.bean(Grants.class)
            .give(
                new Given(
                    person, app.clientId(), Set.of("facts"), Set.of(), toBeHad, Set.of(), true));
    JwtClaims said =
        ArchivedJwt.verified(
            ofClient(app, null).path("items[0].receipt"), ReceiptSigning.TYPE, keys());
    Map<?, ?> told = JsonPath.from(said.toJson()).get(TIMES);
    assertEquals(true, told.get("once"));
    assertEquals(toBeHad, Instant.parse((String) told.get("answered_until")));
    Instant over = Instant.parse((String) told.get("until"));
    TestClock.advance(Duration.ofMinutes(14));
    String token = token(grant);
    TestClock.advance(Duration.ofMinutes(4));
    ofToken(token).then().statusCode(200);
    assertTrue(Issue.bean(Clock.class).instant().isBefore(over), over.toString());
    TestClock.advance(Duration.between(Issue.bean(Clock.class).instant(), over));
    ofToken(token).then().statusCode(401);
  }

  @Test
  void each_sees_its_own_only() {
    LiveGrant grant = give("facts");
    App other = Issue.client();
    ofClient(other, null).then().body("items", hasSize(0));
    ofClient(app, Issue.person().toString()).then().body("items", hasSize(0));
    String hers = Issue.acting(person, "account");
    ofToken(hers).then().statusCode(200).body("items", hasSize(2));
    ofToken(dev.holdfast.testing.Given.partnerToken("people.read")).then().statusCode(403);
    Visitor stranger = new Visitor();
    Visitor.Place page = stranger.open("/me/apps/" + grant.id() + "/receipts");
    assertEquals("/sign-in", page.uri().getPath());
  }

  @Test
  void what_was_changed_is_no_receipt() {
    give("facts");
    String receipt = ofClient(app, null).path("items[0].receipt");
    String[] parts = receipt.split("\\.");
    String more = parts[0] + "." + parts[1].replaceFirst("^..", "eX") + "." + parts[2];
    assertThrows(JwtFault.class, () -> ArchivedJwt.verified(more, ReceiptSigning.TYPE, keys()));
    assertThrows(
        JwtFault.class, () -> ArchivedJwt.verified(receipt, ReceiptSigning.TYPE, "{\"keys\":[]}"));
    String token = Issue.tokens(app, "facts").path("access_token");
    assertThrows(
        JwtFault.class,
        () -> ArchivedJwt.verified(token, ReceiptSigning.TYPE, keys()),
        "another type");
  }

  @Test
  void it_is_verified_when_its_key_is_long_retired() throws Exception {
    TestClock.advance(Duration.ofDays(5_000)); // other tests leave keys of a time ahead
    assertEquals(0, Terminal.run("key", "rotate").status());
    TestClock.advance(Duration.ofMinutes(7));
    give("facts");
    String receipt = ofClient(app, null).path("items[0].receipt");
    String kid = ForeignJwt.read(receipt).keyId();
    assertEquals(0, Terminal.run("key", "rotate").status());
    TestClock.advance(Duration.ofMinutes(7));
    assertEquals(0, Terminal.run("key", "retire", kid).status());
    String published = given().get(TestInstance.url() + "/.well-known/jwks.json").asString();
    assertFalse(published.contains(kid));
    assertEquals(
        app.clientId(),
        ArchivedJwt.verified(receipt, ReceiptSigning.TYPE, keys()).getAudience().get(0));
    give("training");
    String next = ofClient(app, null).path("items[0].receipt");
    assertNotEquals(kid, ForeignJwt.read(next).keyId());
    ArchivedJwt.verified(next, ReceiptSigning.TYPE, keys());
  }

  @Test
  void she_downloads_it() {
    Asking asking = new Asking();
    asking.tokens(asking.consent(Asking.NAMES), "facts:given_name");
    Visitor.Place apps = asking.visitor.open("/me/apps");
    String grant = apps.page().selectFirst("a[href^='/me/apps/']").attr("href");
    Visitor.Place page = asking.visitor.open(grant + "/receipts");
    assertTrue(page.page().text().contains("You allowed it"), page.page().text());
    String file = page.page().selectFirst("a[download]").attr("href");
    Visitor.Place receipt = asking.visitor.open(file);
    assertTrue(ForeignJwt.read(receipt.answer().body()).type().contains("receipt"));
    Asking other = new Asking();
    other.signedIn(other.visitor.open("/me/apps"));
    assertEquals(404, other.visitor.openOnly(file).status());
  }

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void the_command_verifies_without_asking_anybody() throws Exception {
    give("facts");
    Path receipt = directory.resolve("receipt.jwt");
    Files.writeString(receipt, ofClient(app, null).<String>path("items[0].receipt") + "\n");
    Path jwks = directory.resolve("keys.json");
    Files.writeString(jwks, keys());
    for (List<String> args :
        List.of(
            List.of("receipt", "verify", receipt.toString()),
            List.of("receipt", "verify", receipt.toString(), "--jwks", jwks.toString()))) {
      Terminal.Outcome done = Terminal.run(args.toArray(String[]::new));
      assertEquals(0, done.status(), done.err());
      assertTrue(done.out().contains("genuine"), done.out());
    }
    Files.writeString(jwks, "{\"keys\":[]}");
    Terminal.Outcome not =
        Terminal.run("receipt", "verify", receipt.toString(), "--jwks", jwks.toString());
    assertEquals(1, not.status());
    assertTrue(not.err().contains("not among these"), not.err());
  }

  private LiveGrant give(String... scopes) {
    return Issue.bean(Grants.class)
        .give(new Given(person, app.clientId(), Set.of(scopes), Set.of(), null));
  }

  private String token(LiveGrant grant) {
    return app.token(Issue.exchange(Issue.code(app, grant))).path("access_token");
  }

  private static Response ofToken(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/people/me/receipts");
  }

  private static Response ofClient(App app, String sub) {
    Map<String, String> fields = sub == null ? Map.of() : Map.of("sub", sub);
    return given()
        .auth()
        .preemptive()
        .basic(app.clientId(), app.secret())
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(fields)
        .post(TestInstance.url() + "/api/oauth/receipts");
  }

  private static String keys() {
    return given().get(TestInstance.url() + "/.well-known/jwks-archive.json").asString();
  }
}
