package dev.holdfast.clientauth;

import dev.holdfast.clientdocuments.ClientDocuments;
import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.RegisteredClient;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The request says only who it is from: a public client can show nothing ({@code none}), and one
 * that is registered for a certificate shows that with the connection ({@code tls_client_auth},
 * {@code self_signed_tls_client_auth}: RFC 8705, section 2).
 */
@ApplicationScoped
class IdAlone implements Way {

  private final ClientDocuments documents;
  private final ShownCertificates certificates;

  IdAlone(ClientDocuments documents, ShownCertificates certificates) {
    this.documents = documents;
    this.certificates = certificates;
  }

  /** Whether certificates can be shown for that method. */
  boolean serves(AuthMethod method) {
    return certificates.serve(method);
  }

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
    RegisteredClient client = documents.enabled(id).orElseThrow(Way::failed);
    if (client.tokenEndpointAuthMethod().needsCertificate()) {
      certificates.require(client, call);
    } else if (!client.isPublic()) {
      throw Way.failed();
    }
    return client;
  }
}
