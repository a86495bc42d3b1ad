package dev.holdfast.journeys;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.Agent;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Site;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.ToolServer;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The authorization profile of the Model Context Protocol, with an agent and a server that know of
 * each other's and our standards only. The server's own metadata name us.
 */
@QuarkusTest
class McpAgentTest {

  private static final Map<String, Object> AGENT =
      Map.of(
          "client_name",
          "An agent",
          "redirect_uris",
          List.of("http://127.0.0.1/callback", Agent.REDIRECT),
          "grant_types",
          List.of("authorization_code", "refresh_token"),
          "response_types",
          List.of("code"),
          "token_endpoint_auth_method",
          "none");

  private final String person = Given.person(Map.of("given_name", "Ada"));
  private Site site;

  @BeforeEach
  void open() {
    site = new Site();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void an_agent_that_nobody_registered_finds_its_way() {
    Agent agent = new Agent(site.document("/agent.json", AGENT), person);
    try (ToolServer tools = new ToolServer(true, token -> true)) {
      HttpResponse<String> answer = agent.call("GET", tools.resource());
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains(person), answer.body());
      assertEquals(site.at("/agent.json"), agent.clientId());
      String before = agent.refreshToken();
      agent.refresh();
      assertNotEquals(before, agent.refreshToken(), "those of public clients rotate");
      assertEquals(200, agent.call("GET", tools.resource()).statusCode());
    }
  }

  /** As clients of 2025-06-18 do, at servers that only have their metadata where they belong. */
  @Test
  void one_without_a_document_registers_itself() {
    Agent agent = new Agent(null, person);
    try (ToolServer tools = new ToolServer(false, token -> true)) {
      assertEquals(200, agent.call("GET", tools.resource()).statusCode());
    }
    assertFalse(agent.clientId().startsWith("https://"));
  }

  @Test
  void what_needs_more_is_asked_for_when_it_is_needed() {
    Agent agent = new Agent(site.document("/agent.json", AGENT), person);
    try (ToolServer tools = new ToolServer(true, token -> true)) {
      assertEquals(200, agent.call("GET", tools.resource()).statusCode());
      String before = agent.accessToken();
      assertEquals(200, agent.call("POST", tools.resource()).statusCode());
      assertNotEquals(before, agent.accessToken());
    }
  }

  @Test
  void a_token_opens_only_what_it_is_for() {
    Agent agent = new Agent(site.document("/agent.json", AGENT), person);
    Agent other = new Agent(site.document("/other.json", AGENT), person);
    URI facts = URI.create(TestInstance.url() + "/api/people/me/facts");
    try (ToolServer tools = new ToolServer(true, token -> true)) {
      assertEquals(200, agent.call("GET", tools.resource()).statusCode());
      App.me(agent.accessToken(), "facts").then().statusCode(401);
      assertEquals(200, other.call("GET", facts).statusCode());
      App.me(other.accessToken(), "facts").then().statusCode(200);
      assertEquals(401, tools.open(other.accessToken()));
      assertEquals(200, tools.open(agent.accessToken()));
    }
  }

  /** Our own API is such a server too: an agent is told all that it needs. */
  @Test
  void our_own_api_is_found_in_the_same_way() {
    Agent agent = new Agent(site.document("/agent.json", AGENT), person);
    for (String what : List.of("facts", "training")) {
      URI address = URI.create(TestInstance.url() + "/api/people/me/" + what);
      assertEquals(200, agent.call("GET", address).statusCode(), what);
    }
  }

  @Test
  void a_server_that_asks_hears_of_a_token_that_was_revoked() {
    App server = Issue.client(Issue.Trait.MAY_INTROSPECT);
    Agent agent = new Agent(site.document("/agent.json", AGENT), person);
    try (ToolServer tools =
        new ToolServer(true, token -> server.introspect(token).jsonPath().getBoolean("active"))) {
      assertEquals(200, agent.call("GET", tools.resource()).statusCode());
      server
          .introspect(agent.accessToken())
          .then()
          .body("aud", equalTo(tools.resource().toString()))
          .body("client_id", equalTo(agent.clientId()));
      new App(agent.clientId(), null, null).revoke(agent.accessToken()).then().statusCode(200);
      assertEquals(401, tools.open(agent.accessToken()));
    }
  }
}
