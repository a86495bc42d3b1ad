package dev.holdfast.consent;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Tables;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a person did is said by her record alone, also where she allows one kind of it. */
@QuarkusTest
@ActivateRequestContext
class KindsSealedTest {

  @Inject DataSource data;
  @Inject Grants grants;

  private final Asking asking = new Asking();
  private final App.Ask ask = App.ask("activities");
  private final String kind = "w" + Long.toString(System.nanoTime(), 36);
  private final String item = "activities:=" + kind;

  @Test
  void a_kind_that_she_allows_stands_in_no_table_and_is_read() throws SQLException {
    String token = allowed().path("access_token");
    assertEquals(List.of(), Tables.with(data, kind));
    App.me(token, "activities").then().body("items.category", equalTo(List.of(kind)));
    assertEquals(List.of(), Tables.with(data, kind));
  }

  @Test
  void what_has_ended_is_told_still() throws SQLException {
    allowed();
    PersonId person = PersonId.parse(asking.person).orElseThrow();
    LiveGrant grant = grants.of(person).get(0);
    assertTrue(grant.scopes().contains(item));
    assertTrue(grants.withdraw(person, grant.id()));
    assertEquals(Set.of(item), grants.pastOf(person).get(0).scopes());
    assertEquals(List.of(), Tables.with(data, kind));
  }

  private Response allowed() {
    Map<String, String> did =
        Map.of("category", kind, "details", "Once", "time", "2026-03-12T08:00:00Z");
    Given.entry(asking.person, "activities", did).then().statusCode(201);
    Visitor.Place page = asking.signedIn(asking.visitor.open(asking.app.address(ask)));
    String code = FormFields.query(App.decide(asking.visitor, page, item).away()).get("code");
    return asking.app.exchange(ask, code).then().statusCode(200).extract().response();
  }
}
