package dev.holdfast.attempts;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How often it may be tried to be somebody. Each limit only slows down. The one that counts an
 * account's guesses from everywhere does not count where she has signed in before, so that nobody
 * can keep her out by guessing. An account goes by the address that was typed, whether it is
 * somebody's or nobody's: so no limit tells which.
 */
@ApplicationScoped
class Guesses {

  private static final Limit NETWORK = Limit.of("sign-in-network", 100, Duration.ofMinutes(10));
  private static final Limit HERE = Limit.of("sign-in-here", 10, Duration.ofMinutes(10));
  private static final Limit ACCOUNT = Limit.of("sign-in-account", 50, Duration.ofHours(1));

  /** Six digits: at most 60 of a million in a day. Only who has the first factor comes this far. */
  private static final Limit CODE =
      Limit.of("second-factor", 5, Duration.ofMinutes(5)).and(60, Duration.ofDays(1));

  /** Nobody guesses a passkey; but each try is work, and what is refused is noted. */
  private static final Limit PASSKEY = Limit.of("passkey-network", 100, Duration.ofMinutes(10));

  private final Limits limits;
  private final Sessions sessions;
  private final SecurityLog log;

  Guesses(Limits limits, Sessions sessions, SecurityLog log) {
    this.limits = limits;
    this.sessions = sessions;
    this.log = log;
  }

  /** A password. */
  Guess password(OpenAttempt attempt, Device device) {
    String account = attempt.account();
    Guess guess = network(device).count(HERE, account + "\n" + device.origin());
    boolean known = sessions.knows(attempt.person(), device);
    return known ? guess : guess.count(ACCOUNT, account);
  }

  /** A code of few digits: per person, from wherever, and with no exception. */
  Guess code(OpenAttempt attempt, Device device) {
    return network(device).count(CODE, attempt.person().toString());
  }

  /**
   * A code that was mailed. The mail itself allows few guesses, and few mails go out, so a limit
   * per account would only let others keep her out.
   */
  Guess mailed(Device device) {
    return network(device);
  }

  /** What an authenticator says. */
  Guess passkey(Device device) {
    return new Guess(limits).count(PASSKEY, device.origin());
  }

  /**
   * It was wrong: noted in the same way whether the address is somebody's or nobody's.
   *
   * @param why without a secret, such as {@code wrong password}
   */
  void wrong(OpenAttempt attempt, Device device, String why) {
    log.note(
        new SecurityEvent(
            attempt.person(), Kind.SIGN_IN_FAILED, why, device.network(), device.name()));
  }

  private Guess network(Device device) {
    return new Guess(limits).count(NETWORK, device.origin());
  }
}
