package dev.holdfast.ownapps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownSecret;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.web.OwnApp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
  @Inject EntityManager entities;

  @Test
  void whoever_was_registered_under_its_id_is_replaced_with_its_secrets() {
    RegisteredClient ours = clients.find(CONSOLE).orElseThrow();
    clients.register(new Registration(elsewhere(ours), SECRET));
    entities.clear(); // what this thread has read, it would not read again
    assertTrue(secrets.matches(CONSOLE, SECRET));
    own.start(null);
    entities.clear();
    assertEquals(ours, clients.find(CONSOLE).orElseThrow());
    assertFalse(secrets.matches(CONSOLE, SECRET));
    List<KnownSecret> left = secrets.of(CONSOLE);
    assertEquals(
        1, left.stream().filter(one -> one.expiresAt() == null).count(), "the others are over");
    own.start(null);
    assertEquals(left, secrets.of(CONSOLE), "nothing is written where nothing has changed");
  }

  private static RegisteredClient elsewhere(RegisteredClient ours) {
    return new RegisteredClient(
        ours.clientId(),
        "Somebody else's",
        null,
        null,
        null,
        List.of("https://elsewhere.example/callback"),
        ours.scopes(),
        ours.grantTypes(),
        ours.tokenEndpointAuthMethod(),
        true,
        ours.accessTokenAlg(),
        ours.idTokenSignedResponseAlg(),
        List.of(),
        false,
        ClientMetadata.NONE,
        true);
  }

  @Test
  void nobody_can_be_one_of_them_whatever_secret_somebody_gave_it() {
    secrets.rotate(CONSOLE, SECRET, Duration.ZERO);
    assertTrue(secrets.matches(CONSOLE, SECRET));
    assertTrue(
        clients.authenticate(CONSOLE, SECRET, AuthMethod.CLIENT_SECRET_BASIC).isEmpty(), CONSOLE);
  }
}
