package dev.holdfast.developers;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Until an operator has looked at a client, it asks its own people only. */
@QuarkusTest
class ReviewApiTest {

  private static final String APPROVE = "{\"decision\":\"approve\"}";
  private static final String REJECT = "{\"decision\":\"reject\",\"reason\":\"Say more.\"}";
  private static final String CLIENTS = TestInstance.url() + "/api/clients";
  private final Team team = new Team("Team " + UUID.randomUUID());
  private final App app = team.app(Map.of("client_name", "Club " + UUID.randomUUID()));
  private final String url = CLIENTS + "/" + app.clientId();

  @ParameterizedTest
  @CsvSource({
    "admin, 200",
    "support, 403",
    "owner, 403",
    "developer, 403",
    "viewer, 403",
    "stranger, 403",
    "elsewhere, 403"
  })
  void only_an_admin_reviews(String who, int status) {
    team.named(who).call().body(APPROVE).post(url + "/review").then().statusCode(status);
  }

  @Test
  void it_asks_members_only_until_it_is_approved() {
    App.Ask ask = App.ask("facts");
    assertNotNull(app.code(ask, team.viewer.person().toString()), "a member");
    String stranger = Given.person(Map.of("given_name", "Mallory"));
    Visitor visitor = new Visitor();
    Visitor.Place place = signedIn(visitor, stranger);
    assertEquals(403, place.status());
    assertTrue(place.page().text().contains("only members of the organization"), "is said why");
    Visitor.Place silent = visitor.open(app.address(App.ask("facts"), "prompt", "none"));
    assertEquals("access_denied", FormFields.query(silent.away()).get("error"));
    team.admin.call().body(APPROVE).post(url + "/review").then().statusCode(200);
    Visitor.Place asked = visitor.open(app.address(ask));
    assertEquals(200, asked.status());
    String page = asked.page().text();
    assertTrue(page.contains("has reviewed this app"), page);
  }

  @Test
  void who_is_no_member_any_more_is_read_no_further() {
    String viewer = team.viewer.person().toString();
    App away =
        team.app(
            Map.of(
                "scope",
                "facts offline_access",
                "grant_types",
                List.of("authorization_code", "refresh_token")));
    App.Ask ask = App.ask("facts offline_access");
    String token = away.exchange(ask, away.code(ask, viewer)).path("refresh_token");
    String code = away.code(ask, viewer);
    team.owner.call().delete(team.url + "/members/" + viewer).then().statusCode(204);
    away.refresh(token).then().statusCode(400).body("error", is("invalid_grant"));
    away.exchange(ask, code).then().statusCode(400).body("error", is("invalid_grant"));
    String review = CLIENTS + "/" + away.clientId() + "/review";
    team.admin.call().body(APPROVE).post(review).then().statusCode(200);
    assertNotNull(away.refresh(token).path("access_token"), "from then on it is for everybody");
  }

  @Test
  void a_member_reads_that_nobody_has_reviewed_it() {
    Visitor visitor = new Visitor();
    Visitor.Place asked = signedIn(visitor, team.viewer.person().toString());
    assertTrue(asked.page().text().contains("Nobody here has reviewed this app"));
  }

  @Test
  void it_waits_in_the_queue_and_leaves_it() {
    team.support
        .call()
        .queryParams("state", "awaiting-review", "search", app.clientId())
        .get(CLIENTS)
        .then()
        .body("items.client_id", hasItem(app.clientId()));
    team.admin
        .call()
        .body(REJECT)
        .post(url + "/review")
        .then()
        .body("review.state", is("rejected"), "review.note", is("Say more."));
    queue().then().body("items.client_id", not(hasItem(app.clientId())));
    team.developer.call().body("{\"purpose\":\"More.\"}").patch(url).then().statusCode(200);
    queue().then().body("items.client_id", hasItem(app.clientId()));
  }

  @Test
  void what_widens_waits_while_people_see_what_was_approved() {
    approve();
    team.developer
        .call()
        .body(
            "{\"client_name\":\"Other\",\"scope\":\"facts activities\","
                + "\"redirect_uris\":[\"https://club.example/two\"]}")
        .patch(url)
        .then()
        .statusCode(200)
        .body("review.state", is("change-awaiting-review"))
        .body("client_name", not("Other"), "review.proposal.client_name", is("Other"))
        .body("scope", is("facts"), "review.proposal.scope", is("facts activities"))
        .body("redirect_uris", is(List.of("https://club.example/two")));
    team.admin
        .call()
        .body(APPROVE)
        .post(url + "/review")
        .then()
        .body("client_name", is("Other"), "scope", is("facts activities"))
        .body("review.state", is("reviewed"), "review.proposal", nullValue());
    team.viewer
        .call()
        .get(url + "/versions")
        .then()
        .body("items[0].after.client_name", is("Other"));
  }

  @Test
  void where_its_policy_and_terms_are_is_looked_at_too() {
    approve();
    team.developer
        .call()
        .body(
            "{\"policy_uri\":\"https://club.example/policy\","
                + "\"tos_uri\":\"https://club.example/terms\"}")
        .patch(url)
        .then()
        .statusCode(200)
        .body("policy_uri", nullValue(), "tos_uri", nullValue())
        .body("review.proposal.policy_uri", is("https://club.example/policy"))
        .body("review.proposal.tos_uri", is("https://club.example/terms"));
    approve();
    team.viewer.call().get(url).then().body("tos_uri", is("https://club.example/terms"));
    team.developer
        .call()
        .body("{\"tos_uri\":null}")
        .patch(url)
        .then()
        .body("tos_uri", nullValue(), "policy_uri", is("https://club.example/policy"))
        .body("review.state", is("reviewed"));
  }

  @Test
  void what_is_rejected_is_forgotten_and_what_was_approved_goes_on() {
    approve();
    team.developer.call().body("{\"client_name\":\"Other\"}").patch(url).then().statusCode(200);
    team.admin
        .call()
        .body(REJECT)
        .post(url + "/review")
        .then()
        .body("review.state", is("reviewed"), "review.proposal", nullValue())
        .body("client_name", not("Other"), "review.note", is("Say more."));
  }

  @Test
  void what_asks_for_less_changes_at_once() {
    approve();
    team.developer
        .call()
        .body("{\"scope\":\"facts\"}")
        .patch(url)
        .then()
        .body("scope", is("facts"), "review.state", is("reviewed"));
  }

  @Test
  void who_looked_at_what_was_before_is_told() {
    String seen = team.admin.call().get(url).path("review.awaitingSince");
    TestClock.advance(Duration.ofSeconds(1));
    team.developer.call().body("{\"purpose\":\"Else.\"}").patch(url).then().statusCode(200);
    String decision = "{\"decision\":\"approve\",\"awaitingSince\":\"" + seen + "\"}";
    team.admin.call().body(decision).post(url + "/review").then().statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"decision\":\"maybe\"}",
        "{\"decision\":\"reject\"}",
        "{\"decision\":\"reject\",\"reason\":\"a\\u0000b\"}",
        "{\"decision\":\"approve\",\"awaitingSince\":\"now\"}",
        "{\"decision\":\"approve\",\"why\":\"x\"}"
      })
  void what_is_no_decision_is_refused(String body) {
    team.admin.call().body(body).post(url + "/review").then().statusCode(400);
  }

  @Test
  void developers_are_told_by_mail() {
    EmailAddress address = EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
    Issue.bean(LoginEmails.class).addVerified(team.developer.person(), address, Source.UNKNOWN);
    team.admin.call().body(REJECT).post(url + "/review").then().statusCode(200);
    assertTrue(Mailbox.newest(address.toString()).text().contains("Say more."));
  }

  private void approve() {
    team.admin.call().body(APPROVE).post(url + "/review").then().statusCode(200);
  }

  private Response queue() {
    return team.support
        .call()
        .queryParams("state", "awaiting-review", "search", app.clientId())
        .get(CLIENTS);
  }

  private Visitor.Place signedIn(Visitor visitor, String person) {
    Visitor.Place place = visitor.open(app.address(App.ask("facts")));
    return visitor.send(place.form("main form:has(input[name=person])"), "person", person);
  }
}
