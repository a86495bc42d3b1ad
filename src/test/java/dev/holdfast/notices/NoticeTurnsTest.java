package dev.holdfast.notices;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Receiver;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clients are told of ended sessions side by side. */
@QuarkusTest
class NoticeTurnsTest {

  /** Sixty notices that time out after five seconds, ten or two at a time, take 30 s or more. */
  private static final Duration WELL_BELOW_ALL_OF_THE_OTHERS = Duration.ofSeconds(20);

  private static final Duration PATIENCE = Duration.ofDays(1);

  @Inject Notices notices;

  @Test
  void who_never_answers_holds_nobody_back() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Receiver receiver = new Receiver()) {
      App dead = client("http://127.0.0.1:" + silent.getLocalPort() + "/logout");
      App well = client(receiver.uri());
      for (int i = 0; i < 60; i++) {
        end(dead);
      }
      end(well);
      assertTimeoutPreemptively(WELL_BELOW_ALL_OF_THE_OTHERS, receiver::next);
    }
  }

  private void end(App app) {
    notices.post(
        new NewNotice(
            "logout", app.clientId(), "somebody", UUID.randomUUID().toString(), PATIENCE));
  }

  private static App client(String uri) {
    return Issue.client(ClientMetadata.of(Map.of("backchannel_logout_uri", uri)));
  }
}
