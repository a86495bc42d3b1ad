package dev.holdfast.invitations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import dev.holdfast.web.Problem;
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

/** From the owner's invitation to the member, over HTTP. */
@QuarkusTest
class InvitationsTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final String invitations = team.url + "/invitations";
  private final String address = UUID.randomUUID() + "@example.org";

  @ParameterizedTest
  @CsvSource({
    "admin, 200, 201",
    "owner, 200, 201",
    "support, 200, 403",
    "developer, 200, 403",
    "viewer, 200, 403",
    "stranger, 404, 404",
    "elsewhere, 404, 404"
  })
  void who_may_invite(String caller, int see, int invite) {
    Team.Caller who = team.named(caller);
    who.call().get(invitations).then().statusCode(see);
    invite(who, "viewer").then().statusCode(invite);
    String open = invitation();
    who.call()
        .post(invitations + "/" + open + "/resend")
        .then()
        .statusCode(invite == 201 ? 200 : invite);
    who.call().delete(invitations + "/" + open).then().statusCode(invite == 201 ? 204 : invite);
  }

  @Test
  void who_accepts_is_a_member() {
    invite(team.owner, "developer").then().statusCode(201).body("role", is("developer"));
    String person = Given.person(Map.of("given_name", "Ada"));
    Visitor ada = signedIn(person);
    Visitor.Place asked = ada.open(link());
    assertTrue(asked.page().text().contains("as a developer"), asked.page().text());
    assertTrue(asked.page().text().contains("this account joins"), asked.page().text());
    Visitor.Place done = answer(ada, asked, "accept");
    assertTrue(done.page().text().contains("You joined as a developer"), done.page().text());
    team.owner.call().get(team.url + "/members").then().body("items.id", hasItem(person));
    team.owner.call().get(invitations).then().body("items", hasSize(0));
    team.owner
        .call()
        .queryParam("limit", "2")
        .get(team.url + "/audit-log")
        .then()
        .body(
            "items.action",
            contains("organization.member.added", "organization.invitation.accepted"))
        .body("items[0].via", is("page"));
    assertEquals(404, ada.open(link()).status());
  }

  @Test
  void who_is_not_signed_in_does_that_first_and_comes_back() {
    invite(team.owner, "viewer").then().statusCode(201);
    Visitor.Place place = new Visitor().open(link());
    assertEquals("/sign-in", place.uri().getPath());
  }

  @Test
  void who_declines_is_none_and_the_link_is_used() {
    invite(team.owner, "owner").then().statusCode(201);
    String person = Given.person();
    Visitor ada = signedIn(person);
    Visitor.Place done = answer(ada, ada.open(link()), "decline");
    assertTrue(done.page().text().contains("You declined"), done.page().text());
    assertEquals(404, ada.open(link()).status());
    team.owner.call().get(team.url + "/members").then().body("items", hasSize(3));
  }

  @Test
  void of_those_who_have_the_link_one_joins() {
    invite(team.owner, "viewer").then().statusCode(201);
    String link = link();
    List<Visitor> people = List.of(signedIn(Given.person()), signedIn(Given.person()));
    List<Visitor.Place> asked = people.stream().map(visitor -> visitor.open(link)).toList();
    List<Integer> done =
        AtOnce.each(2, i -> answer(people.get(i), asked.get(i), "accept").status());
    assertEquals(1, done.stream().filter(status -> status == 200).count(), done::toString);
    team.owner.call().get(team.url + "/members").then().body("items", hasSize(4));
  }

  @Test
  void the_newest_link_counts_and_for_seven_days() {
    invite(team.owner, "viewer").then().statusCode(201);
    Visitor ada = signedIn(Given.person());
    String first = link();
    team.owner.call().post(invitations + "/" + invitation() + "/resend").then().statusCode(200);
    assertEquals(404, ada.open(first).status());
    assertEquals(200, ada.open(link()).status());
    TestClock.advance(Duration.ofDays(7));
    assertEquals(404, signedIn(Given.person()).open(link()).status());
  }

  @Test
  void who_owns_it_no_more_has_invited_nobody() {
    invite(team.owner, "owner").then().statusCode(201);
    Visitor ada = signedIn(Given.person());
    Visitor.Place asked = ada.open(link());
    String members = team.url + "/members/";
    Map<String, String> owner = Map.of("role", "owner");
    team.admin
        .call()
        .contentType("application/merge-patch+json")
        .body(owner)
        .patch(members + team.viewer.person())
        .then()
        .statusCode(200);
    team.admin.call().delete(members + team.owner.person()).then().statusCode(204);
    assertEquals(404, answer(ada, asked, "accept").status());
    assertEquals(404, ada.open(link()).status());
    team.viewer.call().post(invitations + "/" + invitation() + "/resend").then().statusCode(200);
    assertEquals(200, ada.open(link()).status());
  }

  @Test
  void the_audit_log_knows_no_address() {
    invite(team.owner, "viewer").then().statusCode(201);
    team.owner
        .call()
        .get(team.url + "/audit-log")
        .then()
        .body("items[0].action", is("organization.invitation.sent"))
        .body("items[0].after", is(Map.of("role", "viewer")));
  }

  @Test
  void nobody_is_invited_twice_and_no_member_at_all() {
    invite(team.owner, "viewer").then().statusCode(201);
    invite(team.owner, "owner").then().statusCode(409);
    team.owner.call().delete(invitations + "/" + invitation()).then().statusCode(204);
    invite(team.owner, "owner").then().statusCode(201);
    team.owner.call().delete(invitations + "/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void nobody_mails_for_one_organization_after_another() {
    InviteLimits limits = Issue.bean(InviteLimits.class);
    Actor ada = new Actor(Via.API, Issue.person(), null, null, null, null);
    for (int i = 0; i < 50; i++) {
      limits.require(ada, UUID.randomUUID(), somebody());
    }
    assertThrows(Problem.class, () -> limits.require(ada, UUID.randomUUID(), somebody()));
  }

  private static EmailAddress somebody() {
    return EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
  }

  @Test
  void no_mailbox_drowns() {
    int sent = 0;
    while (sent < 20 && invite(team.owner, "viewer").statusCode() == 201) {
      sent++;
      team.owner.call().delete(invitations + "/" + invitation()).then().statusCode(204);
    }
    assertTrue(sent < 10, "mails: " + sent);
    invite(team.owner, "viewer").then().statusCode(429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"email\":\"nobody\",\"role\":\"viewer\"}",
        "{\"email\":\"a@example.org\",\"role\":\"king\"}",
        "{\"email\":\"a@example.org\",\"role\":\"viewer\",\"note\":\"\"}"
      })
  void what_is_no_invitation_is_refused(String body) {
    team.owner.call().body(body).post(invitations).then().statusCode(400);
  }

  private Response invite(Team.Caller who, String role) {
    return who.call().body(Map.of("email", address, "role", role)).post(invitations);
  }

  /** The id of the one that is open; of none, another. */
  private String invitation() {
    List<String> open = team.support.call().get(invitations).path("items.id");
    return open.isEmpty() ? UUID.randomUUID().toString() : open.get(0);
  }

  private String link() {
    return Mailbox.newest(address).link();
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    visitor.send(
        visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }

  private static Visitor.Place answer(Visitor visitor, Visitor.Place asked, String decision) {
    return visitor.send(asked.form("main form:has([name=decision])"), "decision", decision);
  }
}
