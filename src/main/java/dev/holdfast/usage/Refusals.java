package dev.holdfast.usage;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The last refusals of each client, for its owner. They are noted in memory and written together,
 * so that a flood of refused requests is no flood of writes.
 */
@ApplicationScoped
public class Refusals {

  /** Of one client; more than that at the same moment may be left out. */
  public static final int KEPT = 100;

  private static final Duration KEPT_FOR = Duration.ofDays(90);
  private static final int MOST_REMOVED_AT_ONCE = 500;
  private static final int MOST_CHARACTERS = 300;

  private final PendingRefusals pending;
  private final Clock clock;

  Refusals(PendingRefusals pending, Clock clock) {
    this.pending = pending;
    this.clock = clock;
  }

  /** Of a client, the newest first. */
  public List<Refusal> of(String clientId, int most) {
    return LoggedRefusal.of(clientId, most).stream().map(LoggedRefusal::view).toList();
  }

  /**
   * @param refusal its time and number are set here
   */
  void note(Subject subject, Refusal refusal) {
    pending.add(
        subject.owner(),
        new Refusal(
            null,
            0,
            subject.keyId(),
            refusal.method(),
            cut(refusal.path()),
            refusal.address(),
            refusal.status(),
            cut(refusal.reason()),
            refusal.restriction()));
  }

  private static String cut(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }

  /** Writes what was noted; called by {@link UsageWriter}. */
  @Durable
  void add(List<PendingRefusals.Taken> taken) {
    for (PendingRefusals.Taken own : taken) {
      own.refusals().forEach(refusal -> LoggedRefusal.add(own.owner(), refusal));
      LoggedRefusal.flush();
      LoggedRefusal.keep(own.owner(), KEPT);
    }
  }

  /** Removes what is older than 90 days; how many, at most 500. */
  @Durable
  int removeOld() {
    return LoggedRefusal.deleteBefore(clock.instant().minus(KEPT_FOR), MOST_REMOVED_AT_ONCE);
  }
}
