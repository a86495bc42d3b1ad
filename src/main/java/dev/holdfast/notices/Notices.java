package dev.holdfast.notices;

import dev.holdfast.outgoing.Pauses;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What clients are to be told. A notice is stored in the unit of work of what it tells, so it goes
 * out if and only if that was done; at least once, and in no order that is promised.
 */
@ApplicationScoped
public class Notices {

  private static final int MOST_OF_A_TARGET = 2;

  private final Clock clock;

  Notices(Clock clock) {
    this.clock = clock;
  }

  @Durable
  public void post(NewNotice asked) {
    Notice notice = new Notice();
    notice.channel = asked.channel();
    notice.clientId = asked.clientId();
    notice.subject = asked.subject();
    notice.body = asked.body();
    notice.createdAt = clock.instant();
    notice.dueAt = notice.createdAt;
    notice.giveUpAt = notice.createdAt.plus(asked.patience());
    notice.persist();
  }

  /**
   * Takes some that are due, for this process alone until their next attempt ({@link Pauses}). A
   * few of each target, so that many can be told.
   *
   * @param busy targets that are told nothing now
   */
  @Durable
  List<DueNotice> claim(int most, Set<String> busy) {
    if (most == 0) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<String, Integer> taken = new HashMap<>();
    return Notice.due(now, most, busy).stream()
        .filter(notice -> taken.merge(notice.due().target(), 1, Integer::sum) <= MOST_OF_A_TARGET)
        .filter(notice -> Notice.claim(notice, now.plus(Pauses.after(notice.attempts))))
        .map(Notice::due)
        .toList();
  }

  /** The client knows, or does not want to. */
  @Durable
  void done(UUID id) {
    Notice.deleteById(id);
  }

  /** Gives up those that could not be delivered in their time; how many, at most so many. */
  @Durable
  int giveUp(int most) {
    return Notice.removeOver(clock.instant(), most);
  }

  long waiting() {
    return Notice.count();
  }
}
