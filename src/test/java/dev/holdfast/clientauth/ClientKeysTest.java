package dev.holdfast.clientauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Registered;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.testing.Signer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;

/** The keys of clients are read and fetched no more often than is of use. */
@QuarkusTest
@ActivateRequestContext
class ClientKeysTest {

  @Inject ClientKeys keys;
  @Inject Clients clients;

  private final Signer signer = Signer.of("ES256");

  @Test
  void registered_keys_are_read_once_and_anew_when_they_change() {
    RegisteredClient client = registered("jwks", signer.jwks());
    assertSame(of(client), of(clients.find(client.clientId()).orElseThrow()));
    RegisteredClient other = registered("jwks", Signer.of("ES256").jwks());
    assertFalse(of(other).has(signer.key().getKeyId()));
    assertTrue(of(client).has(signer.key().getKeyId()));
  }

  @Test
  void clients_that_name_one_address_share_what_is_there() throws Exception {
    AtomicInteger fetches = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          fetches.incrementAndGet();
          byte[] body = JsonUtil.toJson(signer.jwks()).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String uri = "http://localhost:" + server.getAddress().getPort() + "/keys";
      for (int i = 0; i < 3; i++) {
        assertTrue(of(registered("jwks_uri", uri)).has(signer.key().getKeyId()));
      }
    } finally {
      server.stop(0);
    }
    assertEquals(1, fetches.get());
  }

  private dev.holdfast.jose.PublicKeys of(RegisteredClient client) {
    return keys.of(client, signer.key().getKeyId());
  }

  private RegisteredClient registered(String name, Object value) {
    Map<String, Object> said = Map.of("token_endpoint_auth_method", "private_key_jwt", name, value);
    return clients.find(Registered.as(said).clientId()).orElseThrow();
  }
}
