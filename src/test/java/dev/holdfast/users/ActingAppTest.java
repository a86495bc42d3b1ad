package dev.holdfast.users;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Marks;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An app that acts in a person's name does so by her permission of this moment, as itself. */
@QuarkusTest
class ActingAppTest {

  private static final String ME = TestInstance.url() + "/api/users/me";
  private static final String KEYS = TestInstance.url() + "/api/users/api-keys";

  @Inject Grants grants;
  @Inject Ledger ledger;
  @Inject Marks marks;

  private final PersonId ada =
      PersonId.parse(Given.person(Map.of("given_name", "Ada", "nickname", "Countess")))
          .orElseThrow();
  private final App app = Issue.client(Issue.Trait.MANAGES);

  @Test
  void what_she_narrows_it_cannot_do_at_the_next_request() {
    String token = token("account organizations facts");
    call(token).get(ME).then().statusCode(200);
    Issue.grant(app, ada, "organizations facts", null);
    call(token)
        .get(ME)
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", containsString("insufficient_scope"));
    call(token).body(Map.of("nickname", "Mallory")).patch(ME).then().statusCode(403);
    call(token).body(key("facts")).post(KEYS).then().statusCode(403);
    call(token).get(TestInstance.url() + "/api/organizations").then().statusCode(200);
    Issue.grant(app, ada, "account facts", null);
    call(token).get(ME).then().statusCode(200);
  }

  @Test
  void it_makes_no_key_for_more_than_she_allows_now() {
    String token = token("account facts training");
    Issue.grant(app, ada, "account facts", null);
    call(token).body(key("training")).post(KEYS).then().statusCode(400);
    call(token).body(key("facts")).post(KEYS).then().statusCode(201);
    Issue.grant(app, ada, "account facts:nickname", null);
    call(token).body(key("facts")).post(KEYS).then().statusCode(400);
  }

  @Test
  void when_its_time_is_over_so_is_what_it_may_do() {
    Instant soon = Instant.now().plusSeconds(60);
    LiveGrant grant = Issue.grant(app, ada, "account", soon);
    Response answer = Issue.tokens(app, grant, Set.of("account"));
    answer.then().statusCode(200).body("expires_in", lessThanOrEqualTo(60));
    String token = answer.path("access_token");
    call(token).get(ME).then().statusCode(200);
    assertTrue(grants.withdraw(ada, grant.id()));
    call(token).get(ME).then().statusCode(401);
  }

  @Test
  void it_is_listed_as_itself_and_sees_nothing_that_she_hides() {
    String token = token("account");
    marks.hideName(ada, "nickname");
    String request =
        call(token)
            .get(ME)
            .then()
            .statusCode(200)
            .body("givenName", is("Ada"), "nickname", nullValue())
            .extract()
            .header("X-Request-Id");
    LedgerLine line = line(Act.READ, request);
    assertEquals("client", line.readerKind());
    assertEquals(app.clientId(), line.reader());
    assertEquals(grants.between(ada, app.clientId()).orElseThrow().id(), line.grantId());
    assertEquals("GET /api/users/me", line.door());
    assertTrue(line.entries().stream().noneMatch(entry -> "nickname".equals(entry.name())));
  }

  @Test
  void what_it_writes_is_its_word_and_what_it_does_not_see_stays() {
    marks.hideName(ada, "nickname");
    Response answer = call(token("account")).body(Map.of("familyName", "King")).put(ME);
    answer.then().statusCode(200).body("familyName", is("King"), "givenName", nullValue());
    LedgerLine line = line(Act.WRITE, answer.header("X-Request-Id"));
    assertEquals(app.clientId(), line.reader());
    assertEquals("PUT /api/users/me", line.door());
    facts()
        .body("items.find { it.name == 'family_name' }.source", is(app.clientId()))
        .body("items.name", hasItem("nickname"));
  }

  @Test
  void her_own_key_is_her_own_hand() {
    String key =
        call(token("account")).body(key("account")).post(KEYS).then().extract().path("key");
    Response answer =
        given()
            .header("X-API-Key", key)
            .contentType("application/json")
            .body(Map.of("familyName", "King"))
            .patch(ME);
    answer.then().statusCode(200);
    LedgerLine line = line(Act.WRITE, answer.header("X-Request-Id"));
    assertEquals("person", line.readerKind());
    assertEquals(ada.toString(), line.reader());
    assertTrue(line.purpose().startsWith("her own account by API key "), line.purpose());
  }

  private ValidatableResponse facts() {
    return call(Given.partnerToken("record.read"))
        .get(TestInstance.url() + "/api/people/" + ada + "/facts")
        .then()
        .statusCode(200);
  }

  private LedgerLine line(Act act, String request) {
    List<LedgerLine> lines =
        ledger.lines(ada, LedgerFilter.ALL, null, 100).stream()
            .filter(line -> line.act() == act && request.equals(line.requestId()))
            .toList();
    assertEquals(1, lines.size(), lines::toString);
    return lines.get(0);
  }

  private String token(String scopes) {
    return Issue.tokens(app, ada, scopes).path("access_token");
  }

  private static Map<String, Object> key(String scope) {
    return Map.of("name", "backup", "scopes", List.of(scope));
  }

  private static RequestSpecification call(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }
}
