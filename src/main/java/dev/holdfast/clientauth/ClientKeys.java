package dev.holdfast.clientauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.jose.PublicKeys;
import dev.holdfast.outgoing.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.function.Predicate;

/** The public keys of clients: registered themselves, or fetched from where the client has them. */
@ApplicationScoped
public class ClientKeys {

  private static final int MOST_KEPT = 1_000;

  private final Outgoing outgoing;
  private final Clock clock;

  /** By their address, whoever names it: what is there is the same for all. */
  private final Cache<String, FetchedKeys> fetched =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  /** By what was registered, as reading keys costs more than most of what is done with them. */
  private final Cache<JsonNode, PublicKeys> registered =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  ClientKeys(Outgoing outgoing, Clock clock) {
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /**
   * The keys, which may have to be fetched first: not on an event loop, and in no unit of work.
   *
   * @param kid which one is wanted: if it is new, they are fetched again, once a minute at most;
   *     null if any will do
   * @throws JwtFault if they cannot be had
   */
  public PublicKeys of(RegisteredClient client, String kid) {
    return of(client, keys -> kid == null || keys.has(kid));
  }

  /**
   * The same.
   *
   * @param serve whether what was fetched before is what is wanted
   */
  PublicKeys of(RegisteredClient client, Predicate<PublicKeys> serve) {
    String uri = client.get(Members.JWKS_URI);
    return uri == null
        ? registered(client)
        : fetched
            .get(uri, address -> new FetchedKeys(URI.create(address), outgoing))
            .at(clock.instant(), serve);
  }

  private PublicKeys registered(RegisteredClient client) {
    JsonNode said = client.metadata().json().path(Members.JWKS.name());
    return said.isMissingNode()
        ? PublicKeys.NONE
        : registered.get(said, keys -> client.get(Members.JWKS));
  }
}
