package dev.holdfast.developers;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.organizations.Team;
import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code client approve} and {@code client reject}: reviews by whoever runs the machine. */
@QuarkusTest
class ReviewCommandTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final App app = team.app(Map.of("client_name", "Club " + UUID.randomUUID()));
  private final String id = app.clientId();

  @Test
  void a_client_is_approved_by_whoever_runs_the_machine() {
    Terminal.Outcome done = Terminal.run("client", "approve", id);
    assertEquals(0, done.status(), done.err());
    assertTrue(done.out().contains("Client " + id + " is approved."), done.out());
    client().body("review.state", is("reviewed"), "review.by", nullValue());
    assertEquals("client.approved", acts().getString("action[0]"));
    assertEquals("command-line", acts().getString("via[0]"));
  }

  @Test
  void it_is_rejected_with_a_reason() {
    String why = "Say what you do with it.";
    Terminal.Outcome done = Terminal.run("client", "reject", id, "--reason", why, "--json");
    assertEquals(0, done.status(), done.err());
    assertEquals(why, JsonPath.from(done.out()).getString("reason"));
    client().body("review.state", is("rejected"), "review.note", is(why));
    assertEquals("client.rejected", acts().getString("action[0]"));
    assertEquals(why, acts().getString("after[0].reason"));
  }

  @Test
  void what_is_no_review_is_refused() {
    assertEquals(2, Terminal.run("client", "reject", id).status());
    assertEquals(2, Terminal.run("client", "reject", id, "--reason", " ").status());
    assertEquals(2, Terminal.run("client", "approve").status());
    for (Terminal.Outcome none :
        List.of(
            Terminal.run("client", "approve", "none"),
            Terminal.run("client", "reject", "none", "--reason", "x"))) {
      assertEquals(1, none.status());
      assertTrue(none.err().contains("There is no client with this id"), none.err());
    }
    client().body("review.state", is("awaiting-review"));
  }

  private ValidatableResponse client() {
    return team.viewer.call().get(TestInstance.url() + "/api/clients/" + id).then().statusCode(200);
  }

  private JsonPath acts() {
    return JsonPath.from(Terminal.run("audit", "list", "--target", id, "--json").out());
  }
}
