package dev.holdfast.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Clients;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an attempt to tell a client that a session has ended. */
@QuarkusTest
class NoticeDeliveryTest {

  @Inject NoticeDelivery delivery;
  @Inject Clients clients;

  @ParameterizedTest
  @CsvSource({
    "200,SENT",
    "204,SENT",
    "400,REFUSED",
    "302,FAILED",
    "401,FAILED",
    "404,FAILED",
    "500,FAILED"
  })
  void only_what_may_change_is_tried_again(int status, Outcome outcome) {
    try (Receiver receiver = new Receiver()) {
      receiver.answerWith(status);
      assertEquals(outcome, delivery.attempt(to(client(receiver.uri()))));
    }
  }

  @Test
  void who_is_not_there_is_tried_again() {
    Receiver gone = new Receiver();
    App app = client(gone.uri());
    gone.close();
    assertEquals(Outcome.FAILED, delivery.attempt(to(app)));
    App inside = client("https://10.255.255.1/logout");
    assertEquals(Outcome.FAILED, delivery.attempt(to(inside)));
  }

  @Test
  void who_is_disabled_is_told_nothing() {
    try (Receiver receiver = new Receiver()) {
      App app = client(receiver.uri());
      clients.disable(app.clientId());
      assertEquals(Outcome.NOT_WANTED, delivery.attempt(to(app)));
      assertEquals(Outcome.NOT_WANTED, delivery.attempt(to(Issue.client())));
      assertTrue(receiver.isEmpty());
    }
  }

  private static App client(String uri) {
    return Issue.client(ClientMetadata.of(Map.of("backchannel_logout_uri", uri)));
  }

  private static DueNotice to(App app) {
    return new DueNotice(
        UUID.randomUUID(), "logout", app.clientId(), "somebody", "a session", Instant.now());
  }
}
