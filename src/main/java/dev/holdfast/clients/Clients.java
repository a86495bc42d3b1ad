package dev.holdfast.clients;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The registered partner systems. */
@ApplicationScoped
public class Clients {

  private final Clock clock;
  private final SecretCheck check;
  private final ReadableSecrets readable;
  private final Event<ClientDisabled> disabled;

  Clients(
      Clock clock, SecretCheck check, ReadableSecrets readable, Event<ClientDisabled> disabled) {
    this.clock = clock;
    this.check = check;
    this.readable = readable;
    this.disabled = disabled;
  }

  public Optional<RegisteredClient> find(String clientId) {
    return Client.<Client>findByIdOptional(possible(clientId)).map(Client::view);
  }

  /**
   * The id; empty, which is nobody's, if it can be none (RFC 6749, appendix A.1). PostgreSQL does
   * not even look for some characters.
   */
  private static String possible(String clientId) {
    return clientId.chars().allMatch(letter -> letter >= ' ' && letter <= '~') ? clientId : "";
  }

  /** Enabled and reviewed ones that signing in to can begin here, by name; at most so many. */
  public List<RegisteredClient> startable(int most) {
    return Client.having(Members.INITIATE_LOGIN_URI.name(), Members.UNREVIEWED.name(), most)
        .stream()
        .map(Client::view)
        .toList();
  }

  /** All clients, by their ids. */
  public List<RegisteredClient> list() {
    return Client.<Client>list("order by clientId").stream().map(Client::view).toList();
  }

  /**
   * The enabled client whose secret this is, sent by a method that it may use. Hashing and
   * comparing take the same time for a client that is not there.
   */
  public Optional<RegisteredClient> authenticate(String clientId, String secret, AuthMethod used) {
    SecretCheck.Result found = check.of(possible(clientId), secret, clock.instant());
    return found
        .client()
        .filter(client -> found.secretMatches() && client.enabled())
        .filter(client -> client.tokenEndpointAuthMethod().allows(used));
  }

  /** The enabled client of that id, whatever it has to show. */
  public Optional<RegisteredClient> enabled(String clientId) {
    return check
        .of(possible(clientId), "", clock.instant())
        .client()
        .filter(RegisteredClient::enabled);
  }

  /**
   * Registers a client, or describes an existing one anew. A secret that is given becomes the only
   * one.
   *
   * @return true if it is new
   * @throws IllegalArgumentException with every fault, if {@link Registration#faults} has any
   */
  @Durable
  public boolean register(Registration registration) {
    Client known = Client.locked(registration.client().clientId());
    if (known == null) {
      Client.begin(registration.client(), clock.instant());
    }
    describe(registration);
    return known == null;
  }

  /**
   * Describes a client anew that is there and enabled; false, and nothing is changed, if it is not.
   *
   * @throws IllegalArgumentException as {@link #register}
   */
  @Durable
  public boolean update(Registration registration) {
    Client known = Client.locked(registration.client().clientId());
    if (known == null || !known.enabled) {
      return false;
    }
    describe(registration);
    return true;
  }

  private void describe(Registration registration) {
    List<String> faults = registration.faults();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    Instant now = clock.instant();
    Client client = Client.findById(registration.client().clientId());
    client.describe(registration.client());
    client.updatedAt = now;
    Client.flush();
    String secret = registration.secret();
    String sealed = secret == null ? null : readable.seal(registration.client(), secret);
    ClientSecret.keep(registration.client(), secret, sealed, now);
  }

  /** All of them in one commit; see {@link #register}. */
  @Durable
  public void registerAll(List<Registration> registrations) {
    registrations.forEach(this::register);
  }

  /** Whether the client has a secret that is valid now, and that its method can use. */
  public boolean hasSecret(RegisteredClient client) {
    boolean signs = client.tokenEndpointAuthMethod() == AuthMethod.CLIENT_SECRET_JWT;
    return ClientSecret.of(client.clientId()).stream()
        .anyMatch(secret -> secret.valid(clock.instant()) && (!signs || secret.sealed != null));
  }

  /** Whether this is a secret of the client that is valid now. */
  public boolean isSecret(String clientId, String secret) {
    return check.of(possible(clientId), secret, clock.instant()).secretMatches();
  }

  /** Removes a client, and all that people allowed it; false if there is no such client. */
  @Durable
  public boolean remove(String clientId) {
    return disable(clientId) && Client.deleteById(clientId);
  }

  /** Lets a client act again; what was ended when it was disabled stays ended. */
  @Durable
  public boolean enable(String clientId) {
    return Client.update(
            "enabled = true, updatedAt = ?1 where clientId = ?2", clock.instant(), clientId)
        == 1;
  }

  /** Ends all that a client may do, from its next request on; false if there is no such client. */
  @Durable
  public boolean disable(String clientId) {
    Instant now = clock.instant();
    boolean found =
        Client.update(
                "enabled = false, updatedAt = ?1, tokensFrom = ?2 where clientId = ?3",
                now,
                nextSecond(now),
                clientId)
            == 1;
    if (found) {
      disabled.fire(new ClientDisabled(clientId));
    }
    return found;
  }

  /**
   * Gives a client one more secret, and ends the others after a while, so that its machines can be
   * moved over without a gap.
   *
   * @param secret the new one; only its hash is kept
   * @param grace how long the others are still accepted; if not at all, the tokens that were given
   *     for them end too
   */
  @Durable
  public void rotateSecret(String clientId, String secret, Duration grace) {
    Instant now = clock.instant();
    ClientSecret.deleteExpired(clientId, now);
    RegisteredClient client = find(clientId).orElseThrow();
    ClientSecret.add(clientId, secret, readable.seal(client, secret), now);
    ClientSecret.expireOthers(clientId, secret, now.plus(grace));
    if (grace.isZero()) {
      Client.update("tokensFrom = ?1 where clientId = ?2", nextSecond(now), clientId);
    }
  }

  /** Tokens say in whole seconds when they were issued: all of this one are of before. */
  private static Instant nextSecond(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }
}
