package dev.holdfast.organizations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members over HTTP; one owner stays, whatever happens. */
@QuarkusTest
class MembersApiTest {

  private static final Map<String, String> OWNER = Map.of("role", "owner");
  private static final Map<String, String> VIEWER = Map.of("role", "viewer");

  private final Team team = new Team("Team " + UUID.randomUUID());

  @Test
  void members_are_listed_as_they_joined() {
    Response first = team.viewer.call().queryParam("limit", "2").get(team.url + "/members");
    first.then().statusCode(200).body("items.role", contains("owner", "developer"));
    String next = first.headers().getValues("Link").get(0);
    team.viewer
        .call()
        .urlEncodingEnabled(false)
        .get(next.substring(1, next.indexOf('>')))
        .then()
        .body("items.id", contains(team.viewer.person().toString()));
  }

  @Test
  void a_member_gets_another_role_and_loses_the_one_before() {
    team.owner
        .call()
        .body(OWNER)
        .patch(member(team.developer))
        .then()
        .statusCode(200)
        .body("role", is("owner"));
    team.developer.call().body(VIEWER).patch(member(team.owner)).then().body("role", is("viewer"));
    team.owner.call().body(VIEWER).patch(member(team.viewer)).then().statusCode(403);
  }

  @Test
  void everybody_may_leave_but_the_last_owner() {
    team.viewer.call().delete(member(team.viewer)).then().statusCode(204);
    team.viewer.call().get(team.url).then().statusCode(404);
    team.developer.call().delete(member(team.owner)).then().statusCode(403);
    team.owner.call().delete(member(team.owner)).then().statusCode(409);
    team.admin.call().delete(member(team.owner)).then().statusCode(409);
    team.owner.call().body(VIEWER).patch(member(team.owner)).then().statusCode(409);
    team.owner.call().delete(member(team.developer)).then().statusCode(204);
    team.owner.call().get(team.url + "/members").then().body("items", hasSize(1));
  }

  @Test
  void of_two_owners_who_leave_at_once_one_stays() {
    for (int round = 0; round < 5; round++) {
      Team two = new Team("Two " + UUID.randomUUID());
      two.owner.call().body(OWNER).patch(two.url + "/members/" + two.developer.person());
      List<Team.Caller> owners = List.of(two.owner, two.developer);
      List<Integer> left =
          AtOnce.each(
              2,
              i -> {
                Team.Caller who = owners.get(i);
                String herself = two.url + "/members/" + who.person();
                return i == 0
                    ? who.call().delete(herself).statusCode()
                    : who.call().body(VIEWER).patch(herself).statusCode();
              });
      assertEquals(1, left.stream().filter(status -> status == 409).count(), left::toString);
      List<String> roles = two.admin.call().get(two.url + "/members").path("items.role");
      assertTrue(roles.contains("owner"), roles::toString);
    }
  }

  /** Whoever is second has no right left, also if she had it when she asked. */
  @Test
  void of_two_owners_who_remove_each_other_at_once_one_has_done_so() {
    for (int round = 0; round < 5; round++) {
      Team two = new Team("Two " + UUID.randomUUID());
      two.owner.call().body(OWNER).patch(two.url + "/members/" + two.developer.person());
      List<Team.Caller> owners = List.of(two.owner, two.developer);
      List<Integer> done =
          AtOnce.each(
              2,
              i -> {
                String other = two.url + "/members/" + owners.get(1 - i).person();
                return owners.get(i).call().delete(other).statusCode();
              });
      assertEquals(List.of(204, 404), done.stream().sorted().toList());
    }
  }

  @Test
  void ownership_is_handed_over_in_one_step() {
    String to = team.developer.person().toString();
    team.developer
        .call()
        .body(Map.of("to", to))
        .post(team.url + "/transfer")
        .then()
        .statusCode(403);
    team.owner.call().body(Map.of("to", to)).post(team.url + "/transfer").then().statusCode(204);
    team.owner.call().get(team.url).then().body("role", is("developer"));
    team.developer.call().get(team.url).then().body("role", is("owner"));
    String nobody = team.stranger.person().toString();
    team.developer
        .call()
        .body(Map.of("to", nobody))
        .post(team.url + "/transfer")
        .then()
        .statusCode(404);
    team.developer.call().get(team.url).then().body("role", is("owner"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"role\":\"boss\"}", "{\"role\":1}", "{\"rule\":\"owner\"}"})
  void what_is_no_role_is_refused(String body) {
    team.owner.call().body(body).patch(member(team.viewer)).then().statusCode(400);
  }

  @Test
  void who_is_no_member_is_not_there() {
    team.owner.call().body(VIEWER).patch(member(team.stranger)).then().statusCode(404);
    team.owner.call().delete(member(team.stranger)).then().statusCode(404);
    team.owner.call().delete(team.url + "/members/nobody").then().statusCode(404);
  }

  private String member(Team.Caller who) {
    return team.url + "/members/" + who.person();
  }
}
