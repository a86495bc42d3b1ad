package dev.holdfast.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long links are good, and how long one waits; no setting makes a side door of either. */
@ApplicationScoped
class Deadlines {

  private static final Duration LONGEST_RESET = Duration.ofMinutes(30);
  private static final Duration SHORTEST_WAIT = Duration.ofHours(24);

  private final Clock clock;
  private final AccountsConfig.Accounts config;

  Deadlines(Clock clock, AccountsConfig config) {
    this.clock = clock;
    this.config = config.accounts();
  }

  Instant now() {
    return clock.instant();
  }

  Duration signUpLink() {
    return config.signUpLink();
  }

  Duration resetLink() {
    Duration set = config.resetLink();
    return set.compareTo(LONGEST_RESET) < 0 ? set : LONGEST_RESET;
  }

  Duration recoveryWait() {
    Duration set = config.recoveryWait();
    return set.compareTo(SHORTEST_WAIT) > 0 ? set : SHORTEST_WAIT;
  }
}
