package dev.holdfast.clients;

import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What clients show that they are themselves: of each only the hash is kept. */
@ApplicationScoped
public class ClientSecrets {

  /** At the same time, of one client. */
  public static final int MOST = 10;

  /** Tokens that were given for a secret that was used longer ago have ended by themselves. */
  private static final Duration TOKENS_LAST = Duration.ofDays(1);

  private final Clock clock;
  private final SecretCheck check;
  private final ReadableSecrets readable;

  ClientSecrets(Clock clock, SecretCheck check, ReadableSecrets readable) {
    this.clock = clock;
    this.check = check;
    this.readable = readable;
  }

  /** Whether the client has a secret that is valid now, and that its method can use. */
  public boolean has(RegisteredClient client) {
    boolean signs = client.tokenEndpointAuthMethod() == AuthMethod.CLIENT_SECRET_JWT;
    return ClientSecret.of(client.clientId()).stream()
        .anyMatch(secret -> secret.valid(clock.instant()) && (!signs || secret.sealed != null));
  }

  /** Whether this is a secret of the client that is valid now. */
  public boolean matches(String clientId, String secret) {
    return check.of(clientId, secret, clock.instant()).secretMatches();
  }

  /** All of a client, those that are over among them; oldest first. */
  public List<KnownSecret> of(String clientId) {
    return ClientSecret.of(clientId).stream().map(ClientSecret::known).toList();
  }

  /**
   * Adds one to those that there are, so that machines can be moved over one by one.
   *
   * @param secret the new one; only its hash is kept
   * @param expires null if it does not
   * @throws Problem {@code conflict} if the client shows itself otherwise, or has too many
   */
  @Durable
  public KnownSecret add(String clientId, String secret, String name, Instant expires) {
    Instant now = clock.instant();
    RegisteredClient client = Client.locked(clientId).view();
    if (!client.tokenEndpointAuthMethod().hasSecret()) {
      throw new Problem(
          ProblemType.CONFLICT, "This client has no secrets: it shows itself in another way.");
    }
    ClientSecret.deleteExpired(clientId, now);
    if (ClientSecret.of(clientId).size() >= MOST) {
      throw new Problem(
          ProblemType.CONFLICT, "There are " + MOST + " secrets already; revoke one first.");
    }
    ClientSecret added = ClientSecret.add(clientId, secret, readable.seal(client, secret), now);
    added.name = name;
    added.expiresAt = expires;
    return added.known();
  }

  /**
   * Ends a secret, and if it may have been used of late, the access tokens that the client has by
   * now: they may have been given for it.
   *
   * @return as it was; empty if the client has none of that id
   */
  @Durable
  public Optional<KnownSecret> revoke(String clientId, String id) {
    Instant now = clock.instant();
    Optional<KnownSecret> revoked = ClientSecret.of(clientId, id).map(ClientSecret::known);
    if (revoked.isPresent()) {
      ClientSecret.delete("clientId = ?1 and id = ?2", clientId, id);
      KnownSecret was = revoked.get();
      Instant used = was.lastUsedAt() == null ? was.createdAt() : was.lastUsedAt();
      if (used.isAfter(now.minus(TOKENS_LAST))) {
        ClientEnds.endTokens(clientId, now);
      }
    }
    return revoked;
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
  public void rotate(String clientId, String secret, Duration grace) {
    Instant now = clock.instant();
    ClientSecret.deleteExpired(clientId, now);
    RegisteredClient client = Client.<Client>findById(clientId).view();
    ClientSecret.add(clientId, secret, readable.seal(client, secret), now);
    ClientSecret.expireOthers(clientId, secret, now.plus(grace));
    if (grace.isZero()) {
      ClientEnds.endTokens(clientId, now);
    }
  }

  /** Notes when these were last used, by client and hash. */
  @Durable
  void used(Map<SecretUses.Secret, Instant> uses) {
    uses.forEach((secret, at) -> ClientSecret.used(secret.clientId(), secret.hash(), at));
  }
}
