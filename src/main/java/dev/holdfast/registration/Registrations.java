package dev.holdfast.registration;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Registration;
import dev.holdfast.consent.Grants;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import dev.holdfast.registration.RegistrationConfig.Mode;
import dev.holdfast.web.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Clients that register themselves (RFC 7591), and look after that (RFC 7592). */
@ApplicationScoped
public class Registrations {

  private static final int RETRY_SECONDS = 3_600;

  private final Clock clock;
  private final RegistrationConfig config;
  private final Clients clients;
  private final Grants grants;
  private final InitialTokens initial;

  Registrations(
      Clock clock,
      RegistrationConfig config,
      Clients clients,
      Grants grants,
      InitialTokens initial) {
    this.clock = clock;
    this.config = config;
    this.clients = clients;
    this.grants = grants;
    this.initial = initial;
  }

  /** Whether anybody may register a client here over HTTP. */
  public boolean on() {
    return config.mode() != Mode.OFF;
  }

  /**
   * Before anything is done for whoever wants to register a client; it is used up by {@link
   * #register}.
   *
   * @param initialToken what it shows that it may; null if nothing
   */
  void requireToken(String initialToken) {
    if (config.mode() != Mode.TOKEN) {
      return;
    }
    if (initialToken == null) {
      throw new UnauthorizedException();
    }
    if (!initial.isGood(initialToken)) {
      throw new AuthenticationFailedException("the initial access token is not good");
    }
  }

  /**
   * Registers a new client.
   *
   * @param initialToken what it shows that it may; null if nothing
   * @return when, and the token that it manages its registration with, of which the hash is kept
   * @throws AuthenticationFailedException if that is not good
   */
  @Durable
  Made register(Registration registration, String initialToken) {
    if (config.mode() == Mode.TOKEN && (initialToken == null || !initial.use(initialToken))) {
      throw new AuthenticationFailedException("the initial access token is not good");
    }
    if (SelfRegistered.count() >= config.most()) {
      throw Problem.tooMany(
          "There are as many clients here as may register themselves.", RETRY_SECONDS);
    }
    clients.register(registration);
    String token = Tokens.random();
    SelfRegistered stored = new SelfRegistered();
    stored.clientId = registration.client().clientId();
    stored.tokenHash = Tokens.hash(token);
    stored.registeredAt = clock.instant();
    stored.persist();
    return new Made(token, stored.registeredAt);
  }

  /** When a client has registered itself, and with what it manages that. */
  record Made(String token, Instant at) {}

  /** Empty if there is no such client, or the token is another one's. */
  Optional<Made> find(String clientId, String token) {
    // Whatever is in the address: PostgreSQL does not even look for some characters.
    return clients
        .find(clientId)
        .flatMap(known -> SelfRegistered.of(known.clientId(), Tokens.hash(token)))
        .map(found -> new Made(token, found.registeredAt));
  }

  /** Describes a client anew that has registered itself; false if it is stopped or gone. */
  @Durable
  boolean update(Registration registration) {
    return SelfRegistered.count("clientId", registration.client().clientId()) == 1
        && clients.update(registration);
  }

  /** Ends a client; what people once allowed it stays in their lists. */
  @Durable
  void end(String clientId) {
    SelfRegistered.remove(clientId);
    if (grants.everGiven(clientId)) {
      clients.end(clientId);
    } else {
      clients.remove(clientId);
    }
  }

  /** Looks at some that are old enough: they are in use, or go. How many. */
  @Durable
  int removeUnused(int most) {
    var old = SelfRegistered.unused(clock.instant().minus(config.unusedAfter()), most);
    for (String clientId : old) {
      if (grants.everGiven(clientId)) {
        SelfRegistered.keep(clientId);
      } else {
        end(clientId);
      }
    }
    return old.size();
  }
}
