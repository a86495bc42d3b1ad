package dev.holdfast.ownapps;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Clients;
import dev.holdfast.web.OwnApp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnClientsTest {

  private static final String SECRET = "of-whoever-was-here-before-1234";
  private static final String CONSOLE = OwnApp.CONSOLE.clientId();

  @Inject Clients clients;
  @Inject ClientSecrets secrets;

  @Test
  void nobody_can_be_one_of_them_whatever_secret_somebody_gave_it() {
    secrets.rotate(CONSOLE, SECRET, Duration.ZERO);
    assertTrue(secrets.matches(CONSOLE, SECRET));
    assertTrue(
        clients.authenticate(CONSOLE, SECRET, AuthMethod.CLIENT_SECRET_BASIC).isEmpty(), CONSOLE);
  }
}
