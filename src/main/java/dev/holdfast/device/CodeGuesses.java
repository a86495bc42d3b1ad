package dev.holdfast.device;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.ClientNetwork;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps codes from being tried out (RFC 8628, section 5.1). Of 34 bits and with as many devices as
 * may wait at a time, what all people together may guess wrongly finds one of 10,000 in a hundred
 * days.
 */
@ApplicationScoped
class CodeGuesses {

  private static final Limit BY_PERSON = Limit.of("device-code", 10, Duration.ofMinutes(10));
  private static final Limit BY_NETWORK =
      Limit.of("device-code-network", 30, Duration.ofMinutes(10));
  private static final Limit BY_ALL = Limit.of("device-code-all", 1_000, Duration.ofHours(1));

  private final Limits limits;
  private final ClientNetwork network;

  CodeGuesses(Limits limits, ClientNetwork network) {
    this.limits = limits;
    this.network = network;
  }

  /** Counts one; or says how long to wait. */
  Optional<Wait> take(RoutingContext context, SignedIn who) {
    return limits
        .take(BY_PERSON, who.person().toString())
        .or(() -> limits.take(BY_NETWORK, network.of(context)))
        .or(() -> limits.take(BY_ALL, ""));
  }

  /** It was no guess. */
  void right(RoutingContext context, SignedIn who) {
    limits.giveBack(BY_PERSON, who.person().toString());
    limits.giveBack(BY_NETWORK, network.of(context));
    limits.giveBack(BY_ALL, "");
  }
}
