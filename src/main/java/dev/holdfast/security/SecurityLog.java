package dev.holdfast.security;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * What happened around people's sign-ins: each of them sees her own, operators all of it. It is
 * kept for a time, and erased with the person.
 */
@ApplicationScoped
public class SecurityLog {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final SecurityConfig config;

  SecurityLog(Clock clock, SecurityConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /** Notes an event of this moment; within another unit of work it stands and falls with that. */
  @Durable
  public void note(SecurityEvent event) {
    LoggedEvent logged = new LoggedEvent();
    logged.personId = event.person() == null ? null : event.person().bits();
    logged.kind = event.kind();
    logged.detail = event.detail();
    logged.network = event.network();
    logged.device = event.device();
    logged.happenedAt = clock.instant();
    logged.persist();
  }

  /** The newest first. */
  public List<NotedEvent> find(LogSearch search) {
    return LoggedEvent.search(search).stream().map(LoggedEvent::view).toList();
  }

  /** Removes what is older than the log remembers; how many, at most 500. */
  @Durable
  int removeOld() {
    return LoggedEvent.deleteBefore(clock.instant().minus(config.keepLog()), MOST_REMOVED_AT_ONCE);
  }
}
