package dev.holdfast.clientauth;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;

/**
 * The request says only who it is from: a public client can show nothing ({@code none}), and one
 * that is registered for a certificate shows that with the connection ({@code tls_client_auth},
 * {@code self_signed_tls_client_auth}: RFC 8705, section 2).
 */
record IdAlone(Clients clients, ShownCertificates certificates) implements Way {

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
    RegisteredClient client = clients.enabled(id).orElseThrow(Way::failed);
    if (client.tokenEndpointAuthMethod().needsCertificate()) {
      certificates.require(client, call);
    } else if (!client.isPublic()) {
      throw Way.failed();
    }
    return client;
  }
}
