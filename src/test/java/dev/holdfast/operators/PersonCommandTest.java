package dev.holdfast.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code person …} and {@code operator …}: each act is in the audit log. */
@QuarkusTest
class PersonCommandTest {

  private final String ada = Issue.person().toString();

  @BeforeEach
  void somebodyElseIsAdmin() {
    Issue.person(Role.ADMIN);
  }

  @Test
  void an_account_is_deactivated_and_comes_back() {
    assertEquals(0, Terminal.run("person", "deactivate", ada).status());
    assertFalse(json("person", "show", ada, "--json").getBoolean("active"));
    assertTrue(Terminal.run("person", "deactivate", ada).out().contains("already"));
    assertEquals(0, Terminal.run("person", "activate", ada).status());
    assertTrue(Terminal.run("person", "show", ada).out().contains("active: true"));
    assertEquals(List.of("person.activated", "person.deactivated"), acts());
  }

  @Test
  void who_is_signed_in_is_signed_out() {
    Visitor visitor = new Visitor();
    visitor.send(visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", ada);
    assertEquals("/me/apps", visitor.open("/me/apps").uri().getPath());
    assertEquals(1, json("person", "sessions", "end", ada, "--json").getInt("ended"));
    assertEquals("/sign-in", visitor.open("/me/apps").uri().getPath());
    assertEquals(List.of("person.sessions.ended"), acts());
  }

  @Test
  void who_is_erased_is_named_twice() {
    assertEquals(2, Terminal.run("person", "erase", ada).status());
    assertEquals(1, Terminal.run("person", "erase", ada, "--confirm", "her").status());
    assertEquals(0, Terminal.run("person", "erase", ada, "--confirm", ada).status());
    assertEquals(1, Terminal.run("person", "show", ada).status());
    assertEquals(List.of("person.erased"), acts());
  }

  @Test
  void a_role_is_given_and_taken() {
    assertEquals(0, Terminal.run("operator", "role", ada, "support").status());
    assertTrue(json("operator", "list", "--json").getList("id").contains(ada));
    assertEquals(0, Terminal.run("operator", "role", ada, "admin").status());
    assertEquals(1, Terminal.run("operator", "role", ada, "king").status());
    assertEquals(0, Terminal.run("operator", "remove", ada).status());
    assertFalse(Terminal.run("operator", "list").out().contains(ada));
    assertEquals(3, acts().size());
  }

  @Test
  void an_operator_is_found_by_her_address() {
    String address = ada + "@example.org";
    TestClock.advance(Duration.ofSeconds(1));
    JsonPath made = json("operator", "create", "--email", address, "--json");
    assertTrue(made.getString("link").contains("/welcome?link="), made.prettify());
    assertEquals(made.getString("id"), json("person", "show", address, "--json").getString("id"));
    assertTrue(PersonId.parse(made.getString("id")).isPresent());
    JsonPath listed = json("person", "list", "--limit", "100000", "--json");
    List<String> ids = listed.getList("id");
    assertTrue(ids.indexOf(made.getString("id")) < ids.indexOf(ada), "the newest first");
    assertEquals("admin", listed.getString("[" + ids.indexOf(made.getString("id")) + "].role"));
    assertEquals(1, json("person", "list", "--limit", "1", "--json").getList("id").size());
  }

  @Test
  void nobody_is_nobody() {
    assertEquals(1, Terminal.run("person", "show", "nobody").status());
    assertEquals(1, Terminal.run("operator", "remove", "nobody@example.org").status());
    assertEquals(1, Terminal.run("person", "sessions", "end", "nobody").status());
  }

  private List<String> acts() {
    return json("audit", "list", "--target", ada, "--json").getList("action");
  }

  private static JsonPath json(String... arguments) {
    Terminal.Outcome done = Terminal.run(arguments);
    assertEquals(0, done.status(), done.err());
    return JsonPath.from(done.out());
  }
}
