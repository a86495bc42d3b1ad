package dev.holdfast.clientpages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.organizations.Team;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a client is told, for its developers. */
@QuarkusTest
class WebhookPagesTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final String page =
      "/console/clients/"
          + team.added(Map.of("webhook_uri", "https://club.example/hook"))
          + "/webhook";

  @Test
  void a_secret_is_made_and_shown_once() {
    Visitor visitor = new Visitor();
    Visitor.Place before = signedIn(visitor, team.developer);
    assertTrue(before.page().text().contains("https://club.example/hook"));
    assertTrue(before.page().text().contains("none: no webhook is sent"));
    assertTrue(before.page().text().contains("Nothing that this client wrote is disputed."));
    String form = "form[action$=/webhook]";
    assertEquals(403, visitor.send(before.form(form), "csrf", "x").status());
    Visitor.Place made = visitor.send(before.form(form));
    assertEquals(201, made.status(), made.answer().body());
    String secret = made.page().select("#webhook-secret").text();
    assertTrue(secret.startsWith("whsec_"), secret);
    Visitor.Place after = visitor.open(page);
    assertFalse(after.answer().body().contains(secret));
    assertTrue(after.page().text().contains("made on"), after.page().text());
  }

  @Test
  void who_only_sees_the_client_makes_none() {
    assertEquals(0, signedIn(new Visitor(), team.viewer).page().select("main form").size());
    assertEquals(404, signedIn(new Visitor(), team.stranger).status());
  }

  private Visitor.Place signedIn(Visitor visitor, Team.Caller who) {
    Visitor.Place asked = visitor.open(page);
    return visitor.send(
        asked.form("main form:has(input[name=person])"), "person", who.person().toString());
  }
}
