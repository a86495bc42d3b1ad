package dev.holdfast.clientauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.mtls.ClientCertificates;
import dev.holdfast.mtls.MtlsMetadata;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Who calls the token endpoint and its like (RFC 6749, section 2.3). */
@ApplicationScoped
public class ClientAuthentication {

  private final List<Way> ways;
  private final IdAlone otherwise;
  private final ClientCertificates certificates;
  private final List<String> origins;

  ClientAuthentication(
      Clients clients,
      SignedAssertion assertion,
      IdAlone idAlone,
      ClientCertificates certificates,
      PlatformConfig platform) {
    this.ways = List.of(new SecretInHeader(clients), new SecretInForm(clients), assertion);
    this.otherwise = idAlone;
    this.certificates = certificates;
    this.origins =
        Stream.concat(Stream.of(platform.publicUrl().toString()), certificates.origin().stream())
            .toList();
  }

  /** Whether a client can show who it is by that method here. */
  public boolean supports(AuthMethod method) {
    return !method.needsCertificate() || otherwise.serves(method);
  }

  /** How an assertion may be signed: with a client's key, or with its secret. */
  public static List<String> assertionAlgorithms() {
    return Stream.concat(ForeignJwt.ALGORITHMS.stream(), AssertionSignatures.HMAC.stream())
        .toList();
  }

  /** What the server's metadata say of certificates. */
  public MtlsMetadata certificates() {
    return MtlsMetadata.of(certificates);
  }

  /** The RFC's names of the methods that do. */
  public List<String> methods() {
    return AuthMethod.all().filter(this::supports).map(AuthMethod::wireName).toList();
  }

  /**
   * The client that a request shows to be its sender.
   *
   * @throws OAuthException {@code invalid_client} if it is not shown who calls; {@code
   *     invalid_request} for two ways at once, which section 2.3 forbids
   */
  public RegisteredClient require(RoutingContext context, Parameters form) {
    ClientCall call =
        new ClientCall(
            context,
            form,
            origins.stream().map(origin -> origin + context.normalizedPath()).toList());
    RegisteredClient client = way(call).client(call);
    if (call.clientId().filter(id -> !id.equals(client.clientId())).isPresent()) {
      throw refused("The client_id is not that of the client that authenticated.");
    }
    return client;
  }

  private Way way(ClientCall call) {
    Way taken = null;
    for (Way way : ways) {
      if (way.takenBy(call) && taken != null) {
        throw refused("Authenticate in one way, not in several at once.");
      }
      taken = way.takenBy(call) ? way : taken;
    }
    return taken == null ? otherwise : taken;
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
