package dev.holdfast.organizations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.people.Role;
import dev.holdfast.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Organizations over HTTP, for whom they are there. */
@QuarkusTest
class OrganizationsApiTest {

  private final String name = "Example " + UUID.randomUUID();
  private final Team team = new Team(name);

  @ParameterizedTest
  @CsvSource({
    "admin, 200, 200, 200, 204",
    "owner, 200, 200, 200, 204",
    "support, 200, 200, 403, 403",
    "developer, 200, 200, 403, 403",
    "viewer, 200, 200, 403, 403",
    "stranger, 404, 404, 404, 404",
    "elsewhere, 404, 404, 404, 404"
  })
  void who_may_do_what(String caller, int see, int members, int change, int delete) {
    Team.Caller who = team.named(caller);
    who.call().get(team.url).then().statusCode(see);
    who.call().get(team.url + "/members").then().statusCode(members);
    who.call().get(team.url + "/audit-log").then().statusCode(members);
    who.call().body(Map.of("name", name)).patch(team.url).then().statusCode(change);
    String one = team.url + "/members/" + team.viewer.person();
    who.call().body(Map.of("role", "viewer")).patch(one).then().statusCode(change);
    who.call().queryParam("confirm", name).delete(team.url).then().statusCode(delete);
  }

  @Test
  void nobody_else_is_let_in() {
    for (String path : new String[] {"", "/members", "/audit-log"}) {
      given().get(team.url + path).then().statusCode(401);
      given()
          .header("Authorization", "Bearer " + Given.partnerToken("users.write"))
          .get(team.url + path)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void a_stranger_cannot_tell_what_is_there() {
    Response there = team.stranger.call().get(team.url);
    Response not = team.stranger.call().get(Team.ALL + "/" + UUID.randomUUID());
    Response never = team.stranger.call().get(Team.ALL + "/1-1-1-1-1");
    for (String what : new String[] {"status", "type", "title", "detail"}) {
      assertEquals(not.<Object>path(what), there.<Object>path(what));
      assertEquals(not.<Object>path(what), never.<Object>path(what));
    }
  }

  @Test
  void operators_create_organizations_and_others_do_not() {
    Map<String, String> body = Map.of("name", name, "website", "https://example.org/");
    Response made = team.admin.call().body(body).post(Team.ALL);
    made.then().statusCode(201).body("role", is("owner"), "website", is("https://example.org/"));
    team.admin.call().get(made.header("Location")).then().statusCode(200).body("name", is(name));
    team.owner.call().body(body).post(Team.ALL).then().statusCode(403);
    team.support.call().body(body).post(Team.ALL).then().statusCode(403);
    Team.Caller inHerName = Team.Caller.of(team.admin.person(), "organizations");
    inHerName.call().body(body).post(Team.ALL).then().statusCode(201);
    String other = team.owner.person().toString();
    inHerName
        .call()
        .body(Map.of("name", name, "owner", other))
        .post(Team.ALL)
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\" \"}",
        "{\"name\":null}",
        "{\"name\":\"Come to https://evil.example\"}",
        "{\"name\":\"Your account: evil.example/x\"}",
        "{\"name\":\"A\",\"website\":\"javascript:alert(1)\"}",
        "{\"name\":\"A\",\"website\":\"https://\"}",
        "{\"name\":\"A\",\"owner\":\"lusab-babad-gutih-tugad\"}",
        "{\"name\":\"A\",\"colour\":\"red\"}",
        "[]"
      })
  void what_is_no_organization_is_refused(String body) {
    team.admin.call().body(body).post(Team.ALL).then().statusCode(400);
  }

  @Test
  void each_lists_her_own_and_operators_all() {
    team.owner
        .call()
        .get(Team.ALL)
        .then()
        .body("items.id", contains(team.id), "items.role", contains("owner"));
    team.stranger.call().get(Team.ALL).then().statusCode(200).body("items", hasSize(0));
    String begin = name.substring(0, 20).toUpperCase(Locale.ROOT);
    Response found = team.support.call().queryParams("name", begin, "limit", "1").get(Team.ALL);
    found.then().statusCode(200).body("items", hasSize(1), "items[0].role", nullValue());
    String next = found.headers().getValues("Link").get(0);
    String url = next.substring(1, next.indexOf('>'));
    team.support
        .call()
        .urlEncodingEnabled(false)
        .get(url)
        .then()
        .body("items.id", contains(team.id));
    String member = team.owner.person().toString();
    team.admin
        .call()
        .queryParam("member", member)
        .get(Team.ALL)
        .then()
        .body("items.id", contains(team.id));
    team.stranger.call().queryParam("member", member).get(Team.ALL).then().statusCode(403);
  }

  @Test
  void a_person_is_in_several_with_a_role_in_each() {
    String own = team.viewer.person().toString();
    String other = "Other " + name;
    team.admin.call().body(Map.of("name", other, "owner", own)).post(Team.ALL);
    team.viewer
        .call()
        .get(Team.ALL)
        .then()
        .body("items.name", contains(other, name), "items.role", contains("owner", "viewer"));
  }

  @Test
  void a_patch_changes_what_it_names_and_is_in_the_log() {
    team.owner
        .call()
        .body("{\"website\":\"https://a.example\"}")
        .patch(team.url)
        .then()
        .body("name", is(name));
    team.owner
        .call()
        .body("{\"website\":null,\"name\":\"Other\"}")
        .patch(team.url)
        .then()
        .body("website", nullValue(), "name", is("Other"));
    team.viewer
        .call()
        .queryParam("limit", "1")
        .get(team.url + "/audit-log")
        .then()
        .body("items[0].action", is("organization.changed"))
        .body("items[0].actor.person", is(team.owner.person().toString()))
        .body("items[0].before.website", is("https://a.example"))
        .body("items[0].after.name", is("Other"), "items[0].network", nullValue());
    team.support
        .call()
        .queryParams("organization", team.id, "limit", "1")
        .get(Team.ALL.replace("organizations", "audit-log"))
        .then()
        .body("items[0].network", not(nullValue()));
  }

  @Test
  void who_deletes_says_its_name() {
    team.owner.call().delete(team.url).then().statusCode(400);
    team.owner.call().queryParam("confirm", "Else").delete(team.url).then().statusCode(400);
    team.owner.call().queryParam("confirm", name).delete(team.url).then().statusCode(204);
    team.owner.call().get(team.url).then().statusCode(404);
    team.admin.call().get(team.url).then().statusCode(404);
  }

  @Test
  void what_is_left_without_an_owner_is_found_and_gets_another_one() {
    Issue.bean(People.class).deactivate(team.owner.person());
    ownerless().body("items.id", hasItem(team.id));
    String viewer = team.viewer.person().toString();
    team.admin
        .call()
        .body(Map.of("to", viewer))
        .post(team.url + "/transfer")
        .then()
        .statusCode(204);
    ownerless().body("items.id", not(hasItem(team.id)));
    team.viewer.call().get(team.url).then().body("role", is("owner"));
    Issue.person(Role.ADMIN);
    Issue.bean(People.class).erase(team.viewer.person());
    ownerless().body("items.id", hasItem(team.id));
  }

  private ValidatableResponse ownerless() {
    return team.support.call().queryParam("ownerless", "true").get(Team.ALL).then().statusCode(200);
  }
}
