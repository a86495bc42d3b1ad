package dev.holdfast.developers;

import dev.holdfast.organizations.Team;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is fetched elsewhere takes its time, and there is so much of it for all. */
@QuarkusTest
class SectorLimitTest {

  private final Team team = new Team("Team " + UUID.randomUUID());

  @Test
  void nobody_has_us_fetch_without_end() {
    String url = ClientsApiTest.CLIENTS + team.added(Map.of());
    String patch = "{\"sector_identifier_uri\":\"https://localhost:1/uris.json\"}";
    for (int i = 0; i < 20; i++) {
      team.developer.call().body(patch).patch(url).then().statusCode(400);
    }
    team.developer.call().body(patch).patch(url).then().statusCode(429);
    team.developer.call().body("{\"purpose\":\"P.\"}").patch(url).then().statusCode(200);
    team.owner.call().body(patch).patch(url).then().statusCode(400);
  }
}
