package dev.holdfast.clientauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.usage.Subject;
import dev.holdfast.usage.Traffic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All ways for a client to show who it is, of which a request takes one. */
@ApplicationScoped
class Ways {

  private final Clients clients;
  private final List<Way> ways;
  private final IdAlone otherwise;

  Ways(Clients clients, SignedAssertion assertion, IdAlone idAlone) {
    this.clients = clients;
    this.ways = List.of(new SecretInHeader(clients), new SecretInForm(clients), assertion);
    this.otherwise = idAlone;
  }

  /** Whether certificates can be shown for that method. */
  boolean serve(AuthMethod method) {
    return otherwise.serves(method);
  }

  /**
   * The client that shows who it is. That somebody failed to, the owner of the client sees that was
   * named.
   *
   * @throws OAuthException if it is not shown
   */
  RegisteredClient client(ClientCall call) {
    try {
      return of(call).client(call);
    } catch (OAuthException failed) {
      named(call)
          .flatMap(clients::find)
          .ifPresent(client -> Traffic.is(call.context(), Subject.client(client.clientId())));
      throw failed;
    }
  }

  private static Optional<String> named(ClientCall call) {
    return call.clientId().or(() -> SecretInHeader.named(call));
  }

  private Way of(ClientCall call) {
    Way taken = null;
    for (Way way : ways) {
      if (way.takenBy(call) && taken != null) {
        throw ClientAuthentication.refused("Authenticate in one way, not in several at once.");
      }
      taken = way.takenBy(call) ? way : taken;
    }
    return taken == null ? otherwise : taken;
  }
}
