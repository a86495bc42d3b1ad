package dev.holdfast.tokens;

import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** No access token may outlive the key that verifies it: it would be refused before its time. */
@ApplicationScoped
class LifetimeRule {

  private final TokensConfig config;
  private final SigningKeys keys;

  LifetimeRule(TokensConfig config, SigningKeys keys) {
    this.config = config;
    this.keys = keys;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    String fault = fault(config.accessTokenLifetime(), keys.verifyAfter());
    if (fault != null) {
      throw StartRefused.because(fault);
    }
  }

  /** Why the start is refused, as one sentence that says what to do; null if it is not. */
  static String fault(Duration lifetime, Duration verifyAfter) {
    if (lifetime.isNegative() || lifetime.isZero()) {
      return "HOLDFAST_OAUTH_ACCESS_TOKEN_LIFETIME must be more than nothing, such as 5M.";
    }
    return lifetime.compareTo(verifyAfter) <= 0
        ? null
        : "HOLDFAST_OAUTH_ACCESS_TOKEN_LIFETIME is longer than HOLDFAST_KEYS_VERIFY_AFTER, so tokens"
            + " would outlive the keys that verify them; shorten the one or lengthen the other.";
  }
}
