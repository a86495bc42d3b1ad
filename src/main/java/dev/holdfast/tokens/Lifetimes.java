package dev.holdfast.tokens;

import dev.holdfast.clients.Finding;
import dev.holdfast.clients.LifetimeMembers;
import dev.holdfast.clients.Member;
import dev.holdfast.clients.RegisteredClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the tokens of a client live: as long as all here do, or as it was registered for. */
@ApplicationScoped
public class Lifetimes {

  private final TokensConfig config;
  private final Clock clock;

  Lifetimes(TokensConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * When those that begin now end.
   *
   * @param refreshed whether they are refreshed until then
   */
  public Instant end(RegisteredClient client, boolean refreshed) {
    return clock.instant().plus(refreshed ? refresh(client) : accessToken(client));
  }

  public Duration accessToken(RegisteredClient client) {
    return shorter(client, LifetimeMembers.ACCESS_TOKEN, config.accessTokenLifetime());
  }

  /**
   * The same of one that rests on something.
   *
   * @param until when that ends; null if it does not
   */
  public Duration accessToken(RegisteredClient client, Instant until) {
    Duration lifetime = accessToken(client);
    Duration left = until == null ? lifetime : Duration.between(clock.instant(), until);
    return left.compareTo(lifetime) < 0 ? left : lifetime;
  }

  /** From the authorization on, however often it is used. */
  public Duration refresh(RegisteredClient client) {
    return shorter(client, LifetimeMembers.REFRESH_TOKEN, config.refreshLifetime());
  }

  /** Of a refresh token that is not used. */
  public Duration refreshIdle(RegisteredClient client) {
    return shorter(client, LifetimeMembers.REFRESH_TOKEN_IDLE, config.refreshIdle());
  }

  /** What it asks for and does not get. */
  public List<Finding> findings(RegisteredClient client) {
    return Stream.of(
            longer(client, LifetimeMembers.ACCESS_TOKEN, config.accessTokenLifetime()),
            longer(client, LifetimeMembers.REFRESH_TOKEN, config.refreshLifetime()),
            longer(client, LifetimeMembers.REFRESH_TOKEN_IDLE, config.refreshIdle()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Duration shorter(RegisteredClient client, Member<Duration> member, Duration most) {
    Duration asked = client.get(member);
    return asked == null || asked.compareTo(most) > 0 ? most : asked;
  }

  private static Optional<Finding> longer(
      RegisteredClient client, Member<Duration> member, Duration most) {
    Duration asked = client.get(member);
    return asked == null || asked.compareTo(most) <= 0
        ? Optional.empty()
        : Optional.of(
            new Finding(
                member.name(),
                member.name() + " must be at most " + most.toSeconds() + ", which all have here."));
  }
}
