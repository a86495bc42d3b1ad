package dev.holdfast.registration;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** What an operator gives to those who may register a client. */
@ApplicationScoped
public class InitialTokens {

  private final Clock clock;

  InitialTokens(Clock clock) {
    this.clock = clock;
  }

  /** Makes one, of which only the hash is kept. */
  @Durable
  public String make(int uses, Duration lifetime) {
    String token = Tokens.random();
    InitialToken stored = new InitialToken();
    stored.hash = Tokens.hash(token);
    stored.usesLeft = uses;
    stored.expiresAt = clock.instant().plus(lifetime);
    stored.persist();
    return token;
  }

  /** Whether it can be used still. */
  boolean isGood(String token) {
    return InitialToken.isGood(Tokens.hash(token), clock.instant());
  }

  /** One conditional update: false if it was never made, is over or used up. */
  @Durable
  boolean use(String token) {
    return InitialToken.use(Tokens.hash(token), clock.instant());
  }

  /** Removes those that are good for nothing any more. */
  @Durable
  int removeOver() {
    return InitialToken.removeOver(clock.instant());
  }
}
