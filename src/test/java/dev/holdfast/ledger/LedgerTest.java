package dev.holdfast.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.claims.PersonClaims;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.testing.App;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest {

  @Inject Ledger ledger;
  @Inject Verification verification;
  @Inject DataSource data;
  @Inject PersonClaims claims;
  @Inject LoginEmails emails;

  @Test
  void a_read_of_a_client_is_a_line_that_says_who_what_and_under_which_grant() {
    String person = Given.person(Map.of("given_name", "Ada", "family_name", "Lovelace"));
    String token = App.demo().accessToken(person, "facts");
    String request = App.me(token, "facts").then().statusCode(200).extract().header("X-Request-Id");

    LedgerLine line = newest(person);
    assertEquals(Act.READ, line.act());
    assertEquals("client", line.readerKind());
    assertEquals("demo-app", line.reader());
    assertEquals("GET /api/people/me/facts", line.door());
    assertEquals(request, line.requestId());
    assertEquals("127.0.0.1", line.network());
    assertTrue(line.grantId() != null);
    assertEquals(2, line.count());
    assertEquals(
        List.of("family_name", "given_name"),
        line.entries().stream().map(EntryRef::name).sorted().toList());
  }

  @Test
  void each_read_of_a_client_is_a_line_of_its_own() {
    String person = Given.person(Map.of("given_name", "Ada"));
    String token = App.demo().accessToken(person, "facts");
    long before = newest(person).seq();
    App.me(token, "facts").then().statusCode(200);
    App.me(token, "facts?name=given_name").then().statusCode(200);
    App.me(token, "facts?name=nickname").then().statusCode(200);
    List<LedgerLine> lines = all(person).stream().filter(line -> line.seq() > before).toList();
    assertEquals(List.of(0, 1, 1), lines.stream().map(LedgerLine::count).toList());
  }

  @Test
  void a_claim_lists_what_it_is_made_of_and_no_more() {
    String address = "ada-" + System.nanoTime() + "@example.org";
    String person =
        Given.person(Map.of("given_name", "Ada", "family_name", "King", "email", address));
    assertEquals("Ada King", claim(person, "name"));
    assertEquals("facts family_name, facts given_name", listed(person));
    Given.fact(person, "name", "Ada, Countess of Lovelace");
    assertEquals("Ada, Countess of Lovelace", claim(person, "name"));
    assertEquals("facts name", listed(person));
    assertEquals(address, claim(person, "email"));
    assertEquals("facts email", listed(person));
    emails.addVerified(
        PersonId.parse(person).orElseThrow(),
        EmailAddress.parse("own-" + address).orElseThrow(),
        Source.UNKNOWN);
    assertEquals("own-" + address, claim(person, "email"));
    assertEquals("emails", listed(person));
  }

  private Object claim(String person, String name) {
    Access acme = Access.byClient("acme", "a test");
    return claims.of(acme, PersonId.parse(person).orElseThrow(), List.of(name)).get(name);
  }

  /** What the newest line names. */
  private String listed(String person) {
    return newest(person).entries().stream()
        .map(
            ref ->
                ref.sort().name().toLowerCase(Locale.ROOT)
                    + (ref.name() == null ? "" : " " + ref.name()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void what_a_client_writes_and_deletes_is_listed_too() {
    String person = Given.person();
    String id = Given.fact(person, "nickname", "Countess").then().extract().path("id");
    assertEquals(Act.WRITE, newest(person).act());
    assertEquals("demo-partner", newest(person).reader());
    assertEquals(id, newest(person).entries().get(0).id().toString());
    given()
        .header("Authorization", "Bearer " + Given.partnerToken("record.write record.read"))
        .delete(TestInstance.url() + "/api/people/" + person + "/facts/" + id)
        .then()
        .statusCode(200);
    assertEquals(Act.DELETE, newest(person).act());
    assertEquals("nickname", newest(person).entries().get(0).name());
  }

  @Test
  void her_own_repeated_look_is_one_line() {
    String person = Given.person(Map.of("given_name", "Ada"));
    Visitor visitor = new Visitor();
    visitor.send(
        visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", person);
    visitor.open("/me");
    long lines = all(person).size();
    visitor.open("/me");
    visitor.open("/me/security");
    visitor.open("/me");
    assertEquals(lines, all(person).size());
  }

  @Test
  void no_line_holds_a_value() {
    String person = Given.person(Map.of("given_name", "Zaphodia-of-the-ledger"));
    App.me(App.demo().accessToken(person, "facts"), "facts").then().statusCode(200);
    assertFalse(all(person).toString().contains("Zaphodia"));
  }

  @Test
  void many_at_once_leave_one_chain_without_a_gap() {
    String person = Given.person(Map.of("given_name", "Ada"));
    String token = App.demo().accessToken(person, "facts");
    int before = all(person).size();
    AtOnce.each(32, i -> App.me(token, "facts").then().statusCode(200).extract().statusCode());
    List<LedgerLine> lines = all(person);
    assertEquals(before + 32, lines.size());
    assertEquals(
        LongStream.rangeClosed(1, lines.size()).boxed().toList(),
        lines.stream().map(LedgerLine::seq).sorted().toList());
    assertEquals(List.of(), verification.verify(id(person)).findings());
  }

  @Test
  void without_its_line_nothing_is_handed_out() throws SQLException {
    String person = Given.person(Map.of("given_name", "Unseen-without-a-line"));
    String token = App.demo().accessToken(person, "facts");
    run("alter table ledger_head rename to ledger_head_away");
    try {
      App.me(token, "facts")
          .then()
          .statusCode(503)
          .body("type", is("urn:holdfast:problem:busy"))
          .body("detail", containsString("ledger"));
      Given.fact(person, "nickname", "Countess").then().statusCode(503);
    } finally {
      run("alter table ledger_head_away rename to ledger_head");
    }
    App.me(token, "facts").then().statusCode(200).body("items.size()", is(1));
  }

  @Test
  void the_database_refuses_to_change_or_remove_lines() {
    String person = Given.person(Map.of("given_name", "Ada"));
    long bits = id(person).bits();
    for (String attack :
        List.of(
            "update ledger_line set seq = seq + 1000 where person_id = " + bits,
            "delete from ledger_line where person_id = " + bits,
            "delete from ledger_head where person_id = " + bits,
            "update ledger_head set seq = seq - 1 where person_id = " + bits)) {
      assertThrows(SQLException.class, () -> run(attack), attack);
    }
  }

  private List<LedgerLine> all(String person) {
    return ledger.lines(id(person), LedgerFilter.ALL, null, 1_000);
  }

  private LedgerLine newest(String person) {
    return ledger.lines(id(person), LedgerFilter.ALL, null, 1).get(0);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static PersonId id(String person) {
    return PersonId.parse(person).orElseThrow();
  }
}
