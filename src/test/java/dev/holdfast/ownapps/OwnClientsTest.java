package dev.holdfast.ownapps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.web.OwnApp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnClientsTest {

  private static final String SECRET = "of-whoever-was-here-before-1234";
  private static final String CONSOLE = OwnApp.CONSOLE.clientId();

  @Inject Clients clients;
  @Inject ClientSecrets secrets;
  @Inject OwnClients own;

  @Test
  void nobody_can_be_one_of_them_whatever_secret_somebody_gave_it() {
    secrets.rotate(CONSOLE, SECRET, Duration.ZERO);
    assertTrue(secrets.matches(CONSOLE, SECRET));
    assertTrue(
        clients.authenticate(CONSOLE, SECRET, AuthMethod.CLIENT_SECRET_BASIC).isEmpty(), CONSOLE);
  }

  @Test
  void what_was_registered_under_its_id_is_replaced_with_its_secrets() {
    secrets.rotate(CONSOLE, SECRET, Duration.ZERO);
    clients.disable(CONSOLE);
    own.start(null);
    assertFalse(secrets.matches(CONSOLE, SECRET), "the secret of before is over");
    RegisteredClient ours = clients.find(CONSOLE).orElseThrow();
    assertTrue(ours.enabled());
    String callback = TestInstance.url() + OwnApp.CONSOLE.callback();
    assertEquals(List.of(callback), ours.redirectUris());
  }
}
