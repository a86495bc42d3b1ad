package dev.holdfast.clientauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;

/** {@code none}: a public client can show nothing, and says only who it is. */
record IdAlone(Clients clients) implements Way {

  /** What is left when no other way is taken. */
  @Override
  public boolean takenBy(ClientCall call) {
    return true;
  }

  @Override
  public RegisteredClient client(ClientCall call) {
    String id =
        call.clientId()
            .orElseThrow(
                () ->
                    Way.failed(
                        "Client authentication is missing: send HTTP Basic, client_assertion or"
                            + " client_id."));
    return clients.authenticate(id, "", AuthMethod.NONE).orElseThrow(Way::failed);
  }
}
