package dev.holdfast.roots;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.jose.JwtFault;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.Tampering;
import dev.holdfast.ledger.Verdict;
import dev.holdfast.ledger.Verification;
import dev.holdfast.ledger.Visit;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class RootsTest {

  private static final String ROOTS = TestInstance.url() + "/api/ledger/roots";

  @TempDir Path directory;

  @Inject RootJob job;
  @Inject Roots roots;
  @Inject TreeCheck check;
  @Inject Ledger ledger;
  @Inject Verification verification;
  @Inject DataSource data;

  @Test
  void each_day_has_one_root_which_everybody_can_fetch() {
    line(Issue.person());
    nextDay();
    nextDay();
    Response newest = given().get(ROOTS + "?limit=1");
    newest.then().statusCode(200).body("items", hasSize(1));
    String day = newest.path("items[0].day");
    String links = String.join(",", newest.headers().getValues("Link"));
    String cursor = links.replaceAll("(?s).*cursor=([^&>]+)>; rel=\"next\".*", "$1");
    given()
        .get(ROOTS + "?limit=1&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].day", not(is(day)));
    String root = newest.path("items[0].root");
    job.publish();
    given().get(ROOTS + "/" + day).then().statusCode(200).body("root", is(root));
    given().get(ROOTS + "/1999-01-01").then().statusCode(404);
    given().get(ROOTS + "/today").then().statusCode(404);
    given().get(ROOTS + "?limit=0").then().statusCode(400);
    given().get(ROOTS + "?cursor=x").then().statusCode(400);
  }

  @Test
  void only_what_has_grown_gets_a_leaf() {
    PersonId person = Issue.person();
    line(person);
    nextDay();
    nextDay();
    assertEquals(List.of(1L), leaves(person));
    Proof proof = roots.proof(person).orElseThrow();
    assertTrue(proof.place() < proof.root().size());
    line(person);
    line(person);
    nextDay();
    assertEquals(List.of(1L, 3L), leaves(person));
  }

  private List<Long> leaves(PersonId person) {
    return roots.heads(person).stream().map(KnownHead::seq).toList();
  }

  @Test
  void a_person_proves_without_us_that_her_ledger_is_in_it() {
    String person = Given.person(Map.of("given_name", "Ada"));
    nextDay();
    String token = App.demo().accessToken(person, "ledger");
    Response answer = App.me(token, "ledger/proof");
    answer.then().statusCode(200).body("person", is(person)).body(not(containsString("Ada")));
    String none = App.demo().accessToken(Given.person(), "ledger");
    App.me(none, "ledger/proof").then().statusCode(404);
    App.me(App.demo().accessToken(person, "facts"), "ledger/proof").then().statusCode(403);
    SignedRoot root = SignedRoot.verified(answer.path("root.signed"), keys());
    KnownHead head = new KnownHead(answer.<Integer>path("seq"), answer.path("hash"));
    List<String> path = answer.path("path");
    int place = answer.path("place");
    assertTrue(Proof.holds(head, place, path, root.size(), root.hash()));
    assertFalse(Proof.holds(head, place + 1, path, root.size(), root.hash()));
    assertFalse(Proof.holds(KnownHead.NONE, place, path, root.size(), root.hash()));
    assertFalse(Proof.holds(new KnownHead(1, "?"), place, path, root.size(), root.hash()));
    String line = "items.find { it.seq == " + head.seq() + " }.hash";
    App.me(token, "ledger?limit=200").then().body(line, is(head.hash()));
    String signed = answer.path("root.signed");
    assertThrows(JwtFault.class, () -> SignedRoot.verified(signed, "{\"keys\":[]}"));
    assertThrows(JwtFault.class, () -> SignedRoot.verified(token, keys()));
  }

  @Test
  void the_command_line_verifies_a_proof_without_us() throws IOException {
    String person = Given.person(Map.of("given_name", "Ada"));
    nextDay();
    String token = App.demo().accessToken(person, "ledger");
    String answer = App.me(token, "ledger/proof").then().statusCode(200).extract().asString();
    String lines = file("lines", App.me(token, "ledger?limit=200").asString());
    String keys = file("keys", keys());
    String proof = file("proof", answer);
    assertEquals(0, verify("--file", lines, "--proof", proof, "--jwks", keys));
    assertEquals(0, verify("--proof", proof));
    assertEquals(0, verify("--person", person, "--proof", proof));
    String moved = answer.replaceFirst("\"seq\" *: *\\d+", "\"seq\":77");
    assertEquals(1, verify("--proof", file("moved", moved)));
    String place = answer.replaceFirst("\"place\" *: *\\d+", "\"place\":99999999");
    assertEquals(2, verify("--proof", file("place", place)));
    assertEquals(2, verify("--proof", proof, "--jwks", file("none", "{\"keys\":[]}")));
    assertEquals(2, verify("--proof", proof, "--person", Given.person()));
    assertEquals(2, verify("--proof", file("no-json", "{")));
  }

  private static int verify(String... more) {
    List<String> all = new ArrayList<>(List.of("ledger", "verify"));
    all.addAll(List.of(more));
    return Terminal.run(all.toArray(String[]::new)).status();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private static String keys() {
    return given().get(TestInstance.url() + "/.well-known/jwks-archive.json").asString();
  }

  @Test
  void a_ledger_that_is_written_anew_does_not_fit_what_was_published() throws SQLException {
    PersonId person = Issue.person();
    for (int i = 0; i < 3; i++) {
      line(person);
    }
    nextDay();
    String whose = " where person_id = " + person.bits();
    new Tampering(data)
        .run(
            List.of(
                "delete from ledger_line" + whose + " and seq > 2",
                "update ledger_head set seq = 2, hash = (select hash from ledger_line"
                    + whose
                    + " and seq = 2)"
                    + whose));
    assertTrue(verification.verify(person).sound());
    Verdict found = verification.verify(person, roots.heads(person));
    assertEquals(List.of(3L), found.findings().stream().map(Verdict.Finding::seq).toList());
    line(person);
    assertTrue(verification.verify(person).sound());
    assertFalse(verification.verify(person, roots.heads(person)).sound());
  }

  @Test
  void a_ledger_of_which_nothing_is_left_is_found_by_its_leaf() throws SQLException {
    PersonId person = PersonId.parse(Given.person(Map.of("given_name", "Ada"))).orElseThrow();
    nextDay();
    String whose = " where person_id = " + person.bits();
    tamper("delete from ledger_line" + whose, "delete from ledger_head" + whose);
    assertTrue(verification.verify(person).sound());
    Terminal.Outcome all = Terminal.run("ledger", "verify", "--json");
    assertEquals(1, all.status());
    assertTrue(JsonPath.from(all.out()).getList("findings.person").contains(person.toString()));
    Visitor ada = new Visitor();
    Visitor.Place place = ada.open("/sign-in?return=/me/ledger?check=now");
    place = ada.send(place.form("form:has(#person-id)"), "person", person.toString());
    String told = place.page().select("[role=status]").text();
    assertTrue(told.startsWith("Something is wrong"), told);
  }

  @Test
  void each_leaf_is_somebodys_and_of_one_ledger() throws SQLException {
    PersonId person = Issue.person();
    line(person);
    nextDay();
    String whose = " where person_id = " + person.bits();
    tamper(
        "create table ledger_taken as select * from ledger_leaf" + whose,
        "delete from ledger_leaf" + whose);
    assertEquals(1, check.findings().size());
    tamper("insert into ledger_leaf select * from ledger_taken", "drop table ledger_taken");
    assertEquals(List.of(), check.findings());
    tamper("insert into ledger_leaf select person_id, 99, hash, place from ledger_leaf" + whose);
    assertEquals(1, check.findings().size());
    tamper("delete from ledger_leaf" + whose + " and seq = 99");
    assertEquals(List.of(), check.findings());
  }

  private void tamper(String... statements) throws SQLException {
    new Tampering(data).run(List.of(statements));
  }

  @Test
  void what_was_published_is_never_changed_and_whoever_does_is_found() throws SQLException {
    line(Issue.person());
    nextDay();
    for (String table : List.of("leaf", "node", "root", "tree")) {
      assertThrows(SQLException.class, () -> run(List.of("delete from ledger_" + table)), table);
    }
    for (String table : List.of("leaf", "node", "root")) {
      String change = "update ledger_" + table + " set hash = hash";
      assertThrows(SQLException.class, () -> run(List.of(change)), table);
      String replace =
          "insert or replace into ledger_%s select * from ledger_%s".formatted(table, table);
      assertThrows(SQLException.class, () -> run(List.of(replace)), table);
    }
    assertThrows(SQLException.class, () -> run(List.of("insert into ledger_tree values (-1)")));
    assertThrows(SQLException.class, () -> run(List.of("update ledger_tree set size = 0")));
    assertEquals(List.of(), check.findings());
    String newest = " where day = (select max(day) from ledger_root)";
    String leaf = " where place = (select max(place) from ledger_leaf)";
    for (String change :
        List.of(
            "update ledger_root set size = size %s 1" + newest,
            "update ledger_leaf set place = place %s 1" + leaf,
            "update ledger_tree set size = size %s 1")) {
      new Tampering(data).run(List.of(change.formatted("+")));
      assertNotEquals(List.of(), check.findings(), change);
      new Tampering(data).run(List.of(change.formatted("-")));
      assertEquals(List.of(), check.findings(), change);
    }
  }

  /** A day of which there is no root, as there is no later one. */
  private void nextDay() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    LocalDate last = roots.newest(null, 1).stream().map(Root::day).findFirst().orElse(today);
    LocalDate next = (last.isBefore(today) ? today : last).plusDays(1);
    Instant noon = next.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    TestClock.reset();
    TestClock.advance(Duration.between(Instant.now(), noon));
    job.publish();
  }

  private void line(PersonId person) {
    ledger.append(
        new Visit(Visit.CLIENT, "app", null, "test", null), Act.READ, Map.of(person, List.of()));
  }

  private void run(List<String> statements) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
