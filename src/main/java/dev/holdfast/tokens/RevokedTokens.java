package dev.holdfast.tokens;

import dev.holdfast.platform.Clocks;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Access tokens that were ended before their time (RFC 7009). */
@ApplicationScoped
public class RevokedTokens {

  private final Clock clock;

  RevokedTokens(Clock clock) {
    this.clock = clock;
  }

  /** Ends one access token; others of its family stay. */
  @Durable
  public void add(AccessToken token) {
    RevokedToken.add(token.jti(), token.expiresAt());
  }

  /** Removes what has expired by every node's clock; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return RevokedToken.deleteOver(clock.instant().minus(Clocks.APART), most);
  }
}
