package dev.holdfast.clientauth;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/** Who calls the token endpoint and its like (RFC 6749, section 2.3). */
@ApplicationScoped
public class ClientAuthentication {

  private final List<Way> ways;
  private final Way otherwise;
  private final String issuer;

  ClientAuthentication(Clients clients, SignedAssertion assertion, PlatformConfig platform) {
    this.ways = List.of(new SecretInHeader(clients), new SecretInForm(clients), assertion);
    this.otherwise = new IdAlone(clients);
    this.issuer = platform.publicUrl().toString();
  }

  /** How an assertion may be signed: with a client's key, or with its secret. */
  public static List<String> assertionAlgorithms() {
    return Stream.concat(ForeignJwt.ALGORITHMS.stream(), AssertionSignatures.HMAC.stream())
        .toList();
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
            context.request().getHeader(HttpHeaders.AUTHORIZATION),
            form,
            issuer + context.normalizedPath());
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
