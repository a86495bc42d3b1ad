package dev.holdfast.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.testing.App;
import io.quarkus.arc.Arc;

/** Registers a client by its metadata, as {@code client import} does. */
public final class Imported {

  private Imported() {}

  /**
   * @param json in the names of RFC 7591; without {@code client_id} it gets one
   */
  public static App client(String json) {
    try {
      ObjectNode metadata = (ObjectNode) new ObjectMapper().readTree(json);
      if (!metadata.has("client_id")) {
        metadata.put("client_id", "app-" + Tokens.random().substring(0, 12));
      }
      ClientFile file = new ClientFile("client", metadata);
      Registration registration =
          file.registration(known -> false, client -> Tokens.random())
              .orElseThrow(() -> new AssertionError(file.faults().toString()));
      Arc.container().instance(Clients.class).get().register(registration);
      RegisteredClient client = registration.client();
      String redirect = client.redirectUris().isEmpty() ? null : client.redirectUris().get(0);
      return new App(client.clientId(), registration.secret(), redirect);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
