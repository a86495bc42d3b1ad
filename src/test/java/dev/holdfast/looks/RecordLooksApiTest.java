package dev.holdfast.looks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.NotedEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.web.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin sees a record when she says why, and the person sees that. */
@QuarkusTest
class RecordLooksApiTest {

  private static final String WHY = "Ticket 4711, she asked where her address comes from";

  private final String ada = Given.person(Map.of("given_name", "Ada"));
  private final PersonId person = PersonId.parse(ada).orElseThrow();
  private final PersonId admin = Issue.person(Role.ADMIN);

  @Inject RecordLooks looks;
  @Inject SecurityLog log;

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void what_she_hides_and_disputes_is_shown_with_its_marks() {
    Marks marks = Issue.bean(Marks.class);
    Facts facts = Issue.bean(Facts.class);
    Access own = Access.byPerson(person, "test");
    look(WHY, "facts").then().body("facts[0].hidden", nullValue());
    marks.hideName(person, "given_name");
    marks.dispute(person, facts.current(own, person).get(0), "It is Augusta.");
    look(WHY, "facts")
        .then()
        .statusCode(200)
        .body("facts[0].value", is("Ada"))
        .body("facts[0].hidden", is(true))
        .body("facts[0].disputed", is(true))
        .body("facts[0].dispute.reason", is("It is Augusta."));
  }

  @Test
  void the_record_is_shown_for_a_reason_and_she_reads_it() {
    String address = "looked-" + System.nanoTime() + "@mail.example";
    Issue.bean(LoginEmails.class)
        .addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    Given.fact(ada, "given_name", "Augusta");
    look(WHY, "facts").then().statusCode(200).body("facts.value", contains("Augusta", "Ada"));
    look(WHY, "activities").then().statusCode(200).body("activities", hasSize(0));
    look(WHY, "training").then().statusCode(200).body("reason", is(WHY));
    List<NotedEvent> seen =
        log.find(LogSearch.of(person, null, 20)).stream()
            .filter(noted -> noted.event().kind() == Kind.RECORD_SEEN)
            .toList();
    assertEquals(1, seen.size(), "the same reason is told once");
    assertEquals("by admin " + admin + ": " + WHY, seen.get(0).event().detail());
    assertTrue(Mailbox.newest(address).text().contains(WHY));
    given()
        .header("Authorization", "Bearer " + Issue.acting(admin, "admin"))
        .queryParams("targetId", ada, "action", "person.record.opened")
        .get(TestInstance.url() + "/api/audit-log")
        .then()
        .body("items", hasSize(1), "items[0].after.reason", is(WHY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "x", "..........", "because", "aaaaaaa aaaaaaa", "\u200b\u200b\u200b"})
  void without_a_reason_of_some_substance_nothing_is(String reason) {
    look(reason, "facts").then().statusCode(400).body("errors.path", contains("query:reason"));
  }

  @Test
  void support_never_sees_values_whatever_she_says() {
    PersonId support = Issue.person(Role.SUPPORT);
    given()
        .header("Authorization", "Bearer " + Issue.acting(support, "support"))
        .queryParam("reason", WHY)
        .get(url())
        .then()
        .statusCode(403);
    Actor actor = new Actor(Via.PAGE, support, null, null, null, null);
    assertThrows(Problem.class, () -> looks.open(actor, person, WHY));
    assertThrows(Problem.class, () -> looks.open(Actor.ofCommandLine(), person, WHY));
  }

  @Test
  void a_look_lasts_a_quarter_of_an_hour() {
    Actor actor = new Actor(Via.PAGE, admin, null, null, null, null);
    looks.open(actor, person, WHY);
    assertEquals(WHY, looks.find(admin, person).orElseThrow().reason());
    assertTrue(looks.find(person, admin).isEmpty());
    TestClock.advance(Duration.ofMinutes(15));
    assertTrue(looks.find(admin, person).isEmpty());
    assertTrue(looks.removeOver() > 0);
  }

  @Test
  void pages_go_on_and_whoever_is_not_there_is_not_found() {
    Given.fact(ada, "family_name", "King");
    Response first =
        given()
            .header("Authorization", "Bearer " + Issue.acting(admin, "admin"))
            .queryParams("reason", WHY, "limit", "1")
            .get(url());
    String next = first.headers().getValues("Link").get(0);
    given()
        .header("Authorization", "Bearer " + Issue.acting(admin, "admin"))
        .urlEncodingEnabled(false)
        .get(next.substring(1, next.indexOf('>')))
        .then()
        .statusCode(200)
        .body("facts", hasSize(1));
    given()
        .header("Authorization", "Bearer " + Issue.acting(admin, "admin"))
        .queryParam("reason", WHY)
        .get(TestInstance.url() + "/api/users/lusab-babad-gutih-tugad/record")
        .then()
        .statusCode(404);
  }

  private Response look(String reason, String of) {
    return given()
        .header("Authorization", "Bearer " + Issue.acting(admin, "admin"))
        .queryParams("reason", reason, "of", of)
        .get(url());
  }

  private String url() {
    return TestInstance.url() + "/api/users/" + ada + "/record";
  }
}
