package dev.holdfast.developers;

import static dev.holdfast.oauth.Issue.bean;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision is about the version that was looked at, and no other. */
@QuarkusTest
class ReviewedVersionTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final String id = team.added(Map.of("client_name", "Club"));
  private final String url = TestInstance.url() + "/api/clients/" + id;

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"approve", "reject"})
  void what_has_changed_at_that_very_moment_is_not_decided(String decision) {
    TestClock.stop();
    change(team.developer, "One");
    String seen = awaitingSince();
    change(team.developer, "Two");
    decide(decision, seen)
        .then()
        .statusCode(409)
        .body("detail", containsString("has changed meanwhile"));
    decide(decision, awaitingSince()).then().statusCode(200).body("client_name", is("Two"));
  }

  @Test
  void what_waits_of_one_that_was_approved_is_another_one_too() {
    decide("approve", awaitingSince()).then().statusCode(200);
    TestClock.stop();
    change(team.developer, "One");
    String seen = awaitingSince();
    change(team.developer, "Two");
    decide("approve", seen).then().statusCode(409);
    decide("approve", awaitingSince()).then().statusCode(200).body("client_name", is("Two"));
  }

  @Test
  void what_another_operator_has_changed_is_not_what_was_looked_at() {
    String seen = awaitingSince();
    TestClock.advance(Duration.ofSeconds(1));
    change(team.admin, "Other");
    decide("approve", seen).then().statusCode(409);
    decide("approve", awaitingSince()).then().statusCode(200).body("client_name", is("Other"));
  }

  @Test
  void what_nobody_is_shown_does_not_matter() {
    String seen = awaitingSince();
    TestClock.advance(Duration.ofSeconds(1));
    team.admin
        .call()
        .body(Map.of("redirect_uris", new String[] {"https://club.example/two"}))
        .patch(url)
        .then()
        .statusCode(200);
    decide("approve", seen).then().statusCode(200);
  }

  @Test
  void nobody_but_an_admin_decides() {
    Decision approved = new Decision(true, null, null);
    Actor machine = Actor.ofCommandLine();
    for (Caller caller : new Caller[] {new Caller(machine, true, false), developer()}) {
      Problem problem =
          assertThrows(Problem.class, () -> bean(Reviews.class).decide(caller, id, approved));
      assertEquals(ProblemType.FORBIDDEN, problem.type());
    }
    team.admin.call().get(url).then().body("review.state", is("awaiting-review"));
  }

  private Caller developer() {
    return Caller.member(
        new Actor(Via.API, team.developer.person(), "an-app", null, "192.0.2.1", "a-request"));
  }

  private void change(Team.Caller who, String name) {
    who.call().body(Map.of("client_name", name)).patch(url).then().statusCode(200);
  }

  private String awaitingSince() {
    return team.admin.call().get(url).path("review.awaitingSince");
  }

  private Response decide(String decision, String seen) {
    return team.admin
        .call()
        .body(Map.of("decision", decision, "reason", "Because.", "awaitingSince", seen))
        .post(url + "/review");
  }
}
