package dev.holdfast.ledgers;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Grants;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusedReadsTest {

  private static final LedgerFilter REFUSED = new LedgerFilter(null, null, null, Act.REFUSED, null);
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  @Inject Ledger ledger;
  @Inject Grants grants;
  @Inject RefusalLines lines;

  private final String written = Given.person(Map.of("given_name", "Ada"));
  private final PersonId person = PersonId.parse(written).orElseThrow();

  @Test
  void who_lacks_the_scope_is_listed() {
    App.me(App.demo().accessToken(written, "facts"), "training").then().statusCode(403);
    LedgerLine line = refusal();
    assertEquals("demo-app", line.reader());
    assertEquals("GET /api/people/me/training", line.door());
    assertTrue(line.purpose().contains("training"), line.purpose());
    assertEquals(0, line.count());
  }

  @Test
  void who_reads_under_a_withdrawn_grant_is_listed_once_a_minute() {
    String token = App.demo().accessToken(written, "facts");
    assertTrue(grants.withdraw(person, grants.of(person).get(0).id()));
    App.me(token, "facts").then().statusCode(401);
    assertEquals("GET /api/people/me/facts", refusal().door());
    App.me(token, "facts").then().statusCode(401);
    assertEquals(1, refusals().size());
  }

  @Test
  void a_partner_system_without_the_right_is_listed_where_it_asked_for_somebody() {
    given()
        .header("Authorization", "Bearer " + Given.partnerToken("people.read"))
        .get(TestInstance.url() + "/api/people/" + written + "/facts")
        .then()
        .statusCode(403);
    assertEquals("demo-partner", refusal().reader());
  }

  @Test
  void wherever_a_record_is_asked_for() {
    String partner = Given.partnerToken("people.read");
    String operator = Issue.acting(Issue.person(Role.SUPPORT), "support");
    for (String door : List.of("/api/users/{id}", "/api/users/{id}/login-emails")) {
      get(partner, door).then().statusCode(403);
      assertEquals("demo-partner", refusal("GET " + door).reader());
    }
    get(operator, "/api/users/{id}/record").then().statusCode(403);
    assertEquals("operator", refusal("GET /api/users/{id}/record").readerKind());
    get(App.demo().accessToken(written, "facts"), "/api/users/me").then().statusCode(403);
    assertEquals("demo-app", refusal("GET /api/users/me").reader());
  }

  @Test
  void nobody_is_not_listed() {
    given().get(TestInstance.url() + "/api/people/" + written + "/facts").then().statusCode(401);
    get(Given.partnerToken("people.read"), "/api/people/{id}/facts").then().statusCode(403);
    assertEquals("demo-partner", refusal().reader());
    assertEquals(1, refusals().size());
  }

  @Test
  void a_token_that_is_sent_in_a_form_is_known_as_well() {
    String token = App.demo().accessToken(written, "openid profile");
    assertTrue(grants.withdraw(person, grants.of(person).get(0).id()));
    given()
        .formParam("access_token", token)
        .post(TestInstance.url() + "/api/oauth/userinfo")
        .then()
        .statusCode(401);
    assertEquals("demo-app", refusal("POST /api/oauth/userinfo").reader());
  }

  @Test
  void at_anothers_record_it_is_the_person_behind_the_token() {
    PersonId other = Issue.person();
    String token = Issue.acting(other, "organizations");
    get(token, "/api/people/{id}/facts").then().statusCode(403);
    LedgerLine line = refusal();
    assertEquals("person", line.readerKind());
    assertEquals(other.toString(), line.reader());
    assertNull(line.grantId());
  }

  @Test
  void a_page_that_refuses_says_so_too() {
    Visitor support = new Visitor();
    String helper = Issue.person(Role.SUPPORT).toString();
    support.send(
        support.open("/sign-in").form("main form:has(input[name=person])"), "person", helper);
    support.open("/admin");
    assertEquals(403, support.open("/admin/people/" + written + "/record").status());
    LedgerLine line = refusal("GET /admin/people/{id}/record");
    assertEquals("operator", line.readerKind());
    assertEquals(helper, line.reader());
  }

  @Test
  void who_is_refused_over_and_over_leaves_the_others_their_place() {
    RefusedCaller flood = new RefusedCaller(true, "flood", "flood", null, null);
    RefusedCaller once = new RefusedCaller(true, "once", "once", null, null);
    for (int i = 0; i < 5_000; i++) {
      lines.add(new Refused(flood, written, "/api/people/x/facts", "no", null));
    }
    lines.add(new Refused(once, written, "/api/people/x/facts", "no", null));
    await(() -> refusals().stream().anyMatch(line -> line.reader().equals("once")));
    assertEquals(2, refusals().size());
  }

  private Response get(String token, String door) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + door.replace("{id}", written));
  }

  private List<LedgerLine> refusals() {
    return ledger.lines(person, REFUSED, null, 10);
  }

  private LedgerLine refusal() {
    await(() -> !refusals().isEmpty());
    return refusals().get(0);
  }

  private LedgerLine refusal(String door) {
    await(() -> refusals().stream().anyMatch(line -> line.door().equals(door)));
    return refusals().stream().filter(line -> line.door().equals(door)).findFirst().orElseThrow();
  }

  /** The answer does not wait for its line. */
  private static void await(BooleanSupplier there) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!there.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertTrue(there.getAsBoolean());
  }
}
