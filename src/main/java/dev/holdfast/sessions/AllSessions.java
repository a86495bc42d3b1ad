package dev.holdfast.sessions;

import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everybody's sessions, for operators. */
@ApplicationScoped
public class AllSessions {

  private final Clock clock;

  AllSessions(Clock clock) {
    this.clock = clock;
  }

  /**
   * Those that stand, the one used last first.
   *
   * @param seenAt when the last one of the page before was used; null for the first page
   * @param id of that one
   */
  public List<SomeonesSession> newest(Instant seenAt, UUID id, int most) {
    return Session.newest(seenAt, id, clock.instant(), most).stream()
        .map(one -> new SomeonesSession(new PersonId(one.personId), OpenSession.of(one)))
        .toList();
  }
}
