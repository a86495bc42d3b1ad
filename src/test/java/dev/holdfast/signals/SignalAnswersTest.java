package dev.holdfast.signals;

import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.notices.DueNotice;
import dev.holdfast.notices.Outcome;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a signal, by what the client answers. */
@QuarkusTest
@ActivateRequestContext
class SignalAnswersTest {

  @Inject EventTokens tokens;
  @Inject Webhooks webhooks;
  @Inject Clients clients;
  @Inject Grants grants;
  @Inject ObjectMapper json;
  @Inject EntityManager entities;

  private final Listening client = new Listening(Map.of());

  @AfterEach
  void stop() {
    client.close();
  }

  /** RFC 8935, sections 2.2 and 2.4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 | `` | SENT",
        "202 | `` | SENT",
        "400 | {\"err\":\"invalid_audience\",\"description\":\"Not for us.\"} | REFUSED",
        "400 | `` | FAILED",
        "400 | {\"error\":\"none of RFC 8935\"} | FAILED",
        "400 | {\"err\":7} | FAILED",
        "400 | <html>no JSON | FAILED",
        "401 | {\"err\":\"access_denied\"} | FAILED",
        "404 | `` | FAILED",
        "410 | `` | FAILED",
        "500 | {\"err\":\"invalid_request\"} | FAILED",
      })
  void an_event_is_refused_by_an_error_of_its_own_alone(int status, String said, Outcome outcome) {
    client.events.answerWith(status, said);
    assertEquals(outcome, tokens.send(registered(), notice()));
    assertTrue(tokens.wanted(registered()), "the next one is sent");
  }

  @Test
  void what_a_client_says_without_end_is_not_heard() {
    client.events.answerWith(400, "{\"err\":\"" + "x".repeat(20_000) + "\"}");
    assertEquals(Outcome.FAILED, tokens.send(registered(), notice()));
  }

  @ParameterizedTest
  @CsvSource({"200,SENT", "204,SENT", "302,FAILED", "400,FAILED", "404,FAILED", "500,FAILED"})
  void a_webhook_is_tried_again_until_it_is_taken(int status, Outcome outcome) {
    client.webhook.answerWith(status, "{\"err\":\"invalid_request\"}");
    assertEquals(outcome, webhooks.send(registered(), notice()));
    assertTrue(webhooks.wanted(registered()));
  }

  @Test
  void who_answers_410_is_sent_no_webhook_until_there_is_another_secret() throws Exception {
    client.webhook.answerWith(410);
    withdraw();
    client.nextWebhook();
    client.nextEvent();
    client.webhook.answerWith(204);
    goneSince(notNullValue());
    withdraw();
    client.nextEvent();
    assertTrue(client.webhook.isEmpty());
    client.secret = client.newSecret();
    goneSince(nullValue());
    LiveGrant grant = withdraw();
    assertEquals(grant.id().toString(), client.nextWebhook().getString("data.grantId"));
  }

  @Test
  void another_address_is_sent_webhooks_again() {
    client.webhook.answerWith(410);
    assertEquals(Outcome.REFUSED, webhooks.send(registered(), notice()));
    assertFalse(webhooks.wanted(registered()));
    try (Receiver other = new Receiver()) {
      client
          .team
          .developer
          .call()
          .body(Map.of("webhook_uri", other.uri()))
          .patch(client.secretUrl().replace("/webhook-secret", ""))
          .then()
          .statusCode(200);
      assertTrue(webhooks.wanted(registered()));
      goneSince(nullValue());
    }
  }

  private void goneSince(Matcher<?> since) {
    client.team.viewer.call().get(client.secretUrl()).then().body("goneSince", since);
  }

  private LiveGrant withdraw() {
    PersonId ada = Issue.person();
    LiveGrant grant = Issue.grant(client.app, ada, "facts", null);
    assertTrue(grants.withdraw(ada, grant.id()));
    return grant;
  }

  private RegisteredClient registered() {
    entities.clear(); // as it is now, and not as it was read before
    return clients.find(client.app.clientId()).orElseThrow();
  }

  private DueNotice notice() {
    Signal signal = new Signal("grant.ended", Instant.now(), Map.of("grantId", "one"));
    String body = signal.about("somebody").write(json);
    return new DueNotice(
        UUID.randomUUID(), "any", client.app.clientId(), "somebody", body, Instant.now());
  }
}
