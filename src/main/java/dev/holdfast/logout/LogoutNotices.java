package dev.holdfast.logout;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What clients are to be told of sessions that have ended. A notice is stored in the unit of work
 * that ends the session, so it goes out if and only if that was done.
 */
@ApplicationScoped
public class LogoutNotices {

  private static final int MOST_OF_A_CLIENT = 2;

  static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Clock clock;
  private final LogoutConfig config;

  LogoutNotices(Clock clock, LogoutConfig config) {
    this.clock = clock;
    this.config = config;
  }

  @Durable
  void post(ClientSignIn signIn) {
    LogoutNotice notice = new LogoutNotice();
    notice.clientId = signIn.clientId;
    notice.subject = signIn.subject;
    notice.sid = signIn.sid;
    notice.createdAt = clock.instant();
    notice.dueAt = notice.createdAt;
    notice.persist();
  }

  /**
   * Takes some that are due, for this process alone until their next attempt: fifteen seconds on,
   * then twice as long each time, up to an hour. A few of each client, so that many can be told.
   *
   * @param busy clients that are told nothing now
   */
  @Durable
  List<DueNotice> claim(int most, Set<String> busy) {
    if (most == 0) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<String, Integer> taken = new HashMap<>();
    return LogoutNotice.due(now, most, busy).stream()
        .filter(notice -> taken.merge(notice.clientId, 1, Integer::sum) <= MOST_OF_A_CLIENT)
        .filter(notice -> LogoutNotice.claim(notice, now.plus(pause(notice.attempts))))
        .map(notice -> new DueNotice(notice.id, notice.clientId, notice.subject, notice.sid))
        .toList();
  }

  static Duration pause(int attempts) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 20));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  /** The client knows, or does not want to. */
  @Durable
  void done(UUID id) {
    LogoutNotice.deleteById(id);
  }

  /** Gives up those that could not be delivered in their time; how many, at most so many. */
  @Durable
  public int giveUp(int most) {
    return LogoutNotice.removeOlder(clock.instant().minus(config.giveUpAfter()), most);
  }

  long waiting() {
    return LogoutNotice.count();
  }
}
