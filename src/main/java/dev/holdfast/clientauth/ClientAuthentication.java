package dev.holdfast.clientauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.mtls.ClientCertificates;
import dev.holdfast.mtls.MtlsMetadata;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.restrictions.Guard;
import dev.holdfast.restrictions.Restricted;
import dev.holdfast.usage.Subject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who calls the token endpoint and its like (RFC 6749, section 2.3). */
@ApplicationScoped
public class ClientAuthentication {

  private final Ways ways;
  private final ClientCertificates certificates;
  private final List<String> origins;
  private final AccessRestrictions restrictions;
  private final Guard guard;

  ClientAuthentication(
      Ways ways,
      ClientCertificates certificates,
      PlatformConfig platform,
      AccessRestrictions restrictions,
      Guard guard) {
    this.restrictions = restrictions;
    this.guard = guard;
    this.ways = ways;
    this.certificates = certificates;
    this.origins =
        Stream.concat(Stream.of(platform.publicUrl().toString()), certificates.origin().stream())
            .toList();
  }

  /** Whether a client can show who it is by that method here. */
  public boolean supports(AuthMethod method) {
    return !method.needsCertificate() || ways.serve(method);
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
   * @throws dev.holdfast.web.Problem if one of its access restrictions refuses the request
   */
  public RegisteredClient require(RoutingContext context, Parameters form) {
    ClientCall call =
        new ClientCall(
            context,
            form,
            origins.stream().map(origin -> origin + context.normalizedPath()).toList());
    RegisteredClient client = ways.client(call);
    if (call.clientId().filter(id -> !id.equals(client.clientId())).isPresent()) {
      throw refused("The client_id is not that of the client that authenticated.");
    }
    guard.require(context, restricted(client), Set::of);
    return client;
  }

  private Restricted restricted(RegisteredClient client) {
    return Restricted.of(
        Subject.client(client.clientId()),
        !client.isPublic(),
        restrictions.textOf(client.clientId()));
  }

  static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
