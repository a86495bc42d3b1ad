package dev.holdfast.clientpages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.organizations.Team;
import dev.holdfast.testing.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a client is told, for its developers. */
@QuarkusTest
class WebhookPagesTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final String client = team.added(Map.of("webhook_uri", "https://club.example/hook"));
  private final String page = "/console/clients/" + client + "/webhook";

  @Inject EntityManager entities;

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
  void a_receiver_that_is_gone_is_told_of_until_another_secret_is_made() {
    Visitor visitor = new Visitor();
    String form = "form[action$=/webhook]";
    visitor.send(signedIn(visitor, team.developer).form(form));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into webhook_gone (client_id, uri, gone_at)"
                            + " values (:client, 'https://club.example/hook', 1000)")
                    .setParameter("client", client)
                    .executeUpdate());
    Visitor.Place gone = visitor.open(page);
    String told = gone.page().select(".notice.warn").text();
    assertTrue(told.startsWith("Nothing is sent any more. The webhook answered 410 on 1 J"), told);
    visitor.send(gone.form(form));
    assertEquals(0, visitor.open(page).page().select(".notice.warn").size());
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
