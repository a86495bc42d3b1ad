package dev.holdfast.attempts;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * How often it may be tried to be somebody. Each limit only slows down. The one that counts an
 * account's guesses from everywhere does not count in browsers in which she has signed in before,
 * so that nobody can keep her out by guessing.
 */
@ApplicationScoped
class Guesses {

  private static final Limit NETWORK = Limit.of("sign-in-network", 100, Duration.ofMinutes(10));
  private static final Limit HERE = Limit.of("sign-in-here", 10, Duration.ofMinutes(10));
  private static final Limit ACCOUNT = Limit.of("sign-in-account", 50, Duration.ofHours(1));

  /** Six digits: at most 60 of a million in a day. Only who has the first factor comes this far. */
  private static final Limit CODE =
      Limit.of("second-factor", 5, Duration.ofMinutes(5)).and(60, Duration.ofDays(1));

  private final Limits limits;
  private final Sessions sessions;
  private final SecurityLog log;

  Guesses(Limits limits, Sessions sessions, SecurityLog log) {
    this.limits = limits;
    this.sessions = sessions;
    this.log = log;
  }

  /** Counts a guess before it is looked at; or says how long to wait. */
  Optional<Wait> take(OpenAttempt attempt, Device device) {
    String account = account(attempt);
    Optional<Wait> wait = limits.take(NETWORK, network(attempt, device));
    if (wait.isEmpty()) {
      wait = limits.take(HERE, account + "\n" + network(attempt, device));
    }
    boolean known = sessions.knows(attempt.person(), device);
    if (wait.isEmpty() && !known) {
      wait = limits.take(ACCOUNT, account);
    }
    return wait;
  }

  /**
   * As {@link #take}, of a code of few digits: per account, from wherever, and with no exception.
   */
  Optional<Wait> takeCode(OpenAttempt attempt, Device device) {
    Optional<Wait> wait = limits.take(NETWORK, network(attempt, device));
    return wait.isPresent() ? wait : limits.take(CODE, account(attempt));
  }

  /** The code was right. */
  void rightCode(OpenAttempt attempt) {
    limits.giveBack(CODE, account(attempt));
  }

  /** It was right, so it was no guess. */
  void right(OpenAttempt attempt, Device device) {
    limits.giveBack(NETWORK, network(attempt, device));
    limits.giveBack(HERE, account(attempt) + "\n" + network(attempt, device));
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

  private static String account(OpenAttempt attempt) {
    PersonId person = attempt.person();
    return person == null ? attempt.address() : person.toString();
  }

  /** A client that does not say where its people are answers for all of them. */
  private static String network(OpenAttempt attempt, Device device) {
    return device.network() == null ? attempt.boundTo() : device.network();
  }
}
