package dev.holdfast.clientauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.mtls.ClientCertificate;
import dev.holdfast.mtls.ClientCertificates;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;

/** Whether the certificate of a connection is that of the client (RFC 8705, section 2). */
@ApplicationScoped
class ShownCertificates {

  private final ClientCertificates certificates;
  private final ClientKeys keys;

  ShownCertificates(ClientCertificates certificates, ClientKeys keys) {
    this.certificates = certificates;
    this.keys = keys;
  }

  /** Whether a client of that method can show who it is here. */
  boolean serve(AuthMethod method) {
    return method == AuthMethod.TLS_CLIENT_AUTH ? certificates.vouch() : certificates.on();
  }

  void require(RegisteredClient client, ClientCall call) {
    ClientCertificate shown =
        certificates
            .of(call.context())
            .orElseThrow(() -> Way.failed("The connection has no client certificate."));
    boolean fine =
        client.tokenEndpointAuthMethod() == AuthMethod.TLS_CLIENT_AUTH
            ? certificates.vouchedFor(shown) && Subject.of(shown.x509()).isOf(client)
            : isRegistered(client, shown.x509());
    if (!fine) {
      throw Way.failed("The certificate of the connection is not that of the client.");
    }
  }

  /** Nobody vouches for it, so it is the registered one, whatever dates it has (section 2.2). */
  private boolean isRegistered(RegisteredClient client, X509Certificate shown) {
    try {
      return keys.of(client, all -> all.has(shown)).has(shown);
    } catch (JwtFault fault) {
      throw Way.failed("The certificate " + fault.getMessage() + ".");
    }
  }
}
