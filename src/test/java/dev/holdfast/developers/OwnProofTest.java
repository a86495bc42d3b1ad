package dev.holdfast.developers;

import dev.holdfast.organizations.Team;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
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
}
