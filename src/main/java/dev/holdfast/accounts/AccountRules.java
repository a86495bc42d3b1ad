package dev.holdfast.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Who may begin an account, how long links are good, and how long one waits; no setting makes a
 * side door of it.
 */
@ApplicationScoped
class AccountRules {

  private static final Duration LONGEST_RESET = Duration.ofMinutes(30);
  private static final Duration SHORTEST_WAIT = Duration.ofHours(24);

  private final Clock clock;
  private final AccountsConfig config;

  AccountRules(Clock clock, AccountsConfig config) {
    this.clock = clock;
    this.config = config;
  }

  Instant now() {
    return clock.instant();
  }

  SignUp signUp() {
    return config.signUp();
  }

  Duration signUpLink() {
    return config.accounts().signUpLink();
  }

  Duration resetLink() {
    Duration set = config.accounts().resetLink();
    return set.compareTo(LONGEST_RESET) < 0 ? set : LONGEST_RESET;
  }

  Duration recoveryWait() {
    Duration set = config.accounts().recoveryWait();
    return set.compareTo(SHORTEST_WAIT) > 0 ? set : SHORTEST_WAIT;
  }
}
