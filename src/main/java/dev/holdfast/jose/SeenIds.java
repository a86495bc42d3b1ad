package dev.holdfast.jose;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Clocks;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Which JWTs were here before: each {@code jti} is good for one use (RFC 7519, section 4.1.7). */
@ApplicationScoped
public class SeenIds {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;

  SeenIds(Clock clock) {
    this.clock = clock;
  }

  /**
   * True for exactly one caller, on whatever node.
   *
   * @param whose whose it is and what it is for: two of them may choose the same id
   * @param until when it expires, and is refused for that
   */
  @Durable
  public boolean first(String whose, String id, Instant until) {
    return SeenId.add(Tokens.hash(whose + "\n" + id), until);
  }

  /** Removes what has expired by every node's clock; how many, at most some. */
  @Durable
  int removeOver() {
    return SeenId.deleteOver(clock.instant().minus(Clocks.APART), MOST_REMOVED_AT_ONCE);
  }
}
