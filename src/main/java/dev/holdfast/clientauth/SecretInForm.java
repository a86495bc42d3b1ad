package dev.holdfast.clientauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;

/** {@code client_secret_post} (RFC 6749, section 2.3.1). */
record SecretInForm(Clients clients) implements Way {

  @Override
  public boolean takenBy(ClientCall call) {
    return call.form().get("client_secret").isPresent();
  }

  @Override
  public RegisteredClient client(ClientCall call) {
    String id = call.clientId().orElseThrow(() -> Way.failed("The client_id is missing."));
    return clients
        .authenticate(id, call.form().require("client_secret"), AuthMethod.CLIENT_SECRET_POST)
        .orElseThrow(Way::failed);
  }
}
