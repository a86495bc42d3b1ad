package dev.holdfast.ledgers;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Grants;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusedReadsTest {

  private static final LedgerFilter REFUSED = new LedgerFilter(null, null, null, Act.REFUSED, null);
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  @Inject Ledger ledger;
  @Inject Grants grants;

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

  private List<LedgerLine> refusals() {
    return ledger.lines(person, REFUSED, null, 10);
  }

  /** Its answer does not wait for it. */
  private LedgerLine refusal() {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (refusals().isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return refusals().get(0);
  }
}
