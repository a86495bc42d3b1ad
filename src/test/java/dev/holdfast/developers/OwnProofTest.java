package dev.holdfast.developers;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody takes the place of a client that may do what only operators give. */
@QuarkusTest
class OwnProofTest {

  private final Team team = new Team("Team " + UUID.randomUUID());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"redirect_uris\":[\"https://club.example/callback\",\"https://evil.example/\"]}",
        "{\"token_endpoint_auth_method\":\"none\"}",
        "{\"token_endpoint_auth_method\":\"private_key_jwt\","
            + "\"jwks_uri\":\"https://evil.example/jwks\"}"
      })
  void who_answers_for_one_that_holds_it_is_an_operators_to_say(String patch) {
    String url = ClientsApiTest.CLIENTS + team.added(Map.of());
    String approve = "{\"decision\":\"approve\"}";
    team.admin.call().body(approve).post(url + "/review").then().statusCode(200);
    team.admin.call().body("{\"scope\":\"facts account\"}").patch(url).then().statusCode(200);
    team.owner.call().body(patch).patch(url).then().statusCode(400);
    team.owner.call().body("{\"name\":\"x\"}").post(url + "/secrets").then().statusCode(403);
    team.admin.call().body(patch).patch(url).then().statusCode(200);
    team.owner.call().body("{\"scope\":\"facts\"}").patch(url).then().statusCode(200);
    team.owner.call().body(patch).patch(url).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"subject_type\":\"public\"}",
        "{\"redirect_uris\":[\"https://elsewhere.example/\"]}"
      })
  void by_what_it_knows_people_is_an_operators_to_say_once_it_knows_any(String patch) {
    String pairwise = "{\"subject_type\":\"pairwise\"}";
    String url = ClientsApiTest.CLIENTS + team.added(Map.of());
    for (String each : List.of(pairwise, patch, pairwise)) {
      team.owner.call().body(each).patch(url).then().statusCode(200);
    }
    String approve = "{\"decision\":\"approve\"}";
    team.admin.call().body(approve).post(url + "/review").then().statusCode(200);
    String back = "{\"redirect_uris\":[\"https://club.example/callback\"]}";
    team.admin.call().body(back).patch(url).then().statusCode(200);
    team.owner
        .call()
        .body(patch)
        .patch(url)
        .then()
        .statusCode(400)
        .body("errors[0].message", containsString("An operator"));
    String same = "{\"redirect_uris\":[\"https://club.example/another\"]}";
    team.owner.call().body(same).patch(url).then().statusCode(200);
    team.admin.call().body(patch).patch(url).then().statusCode(200);
  }

  @Test
  void what_a_member_of_the_team_has_allowed_counts_before_the_review_too() {
    App app = team.app(Map.of());
    String url = ClientsApiTest.CLIENTS + app.clientId();
    assertNotNull(app.code(App.ask("facts"), team.viewer.person().toString()));
    String pairwise = "{\"subject_type\":\"pairwise\"}";
    team.owner.call().body(pairwise).patch(url).then().statusCode(400);
  }
}
