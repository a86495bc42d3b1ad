package dev.holdfast.security;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * What happened around people's sign-ins: each of them sees her own, operators all of it. It is
 * kept for a time, and erased with the person.
 */
@ApplicationScoped
public class SecurityLog {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final SecurityConfig config;
  private final SealedDetails details;

  SecurityLog(Clock clock, SecurityConfig config, SealedDetails details) {
    this.clock = clock;
    this.config = config;
    this.details = details;
  }

  /** Notes an event of this moment; within another unit of work it stands and falls with that. */
  @Durable
  public void note(SecurityEvent event) {
    LoggedEvent logged = new LoggedEvent();
    logged.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    logged.personId = event.person() == null ? null : event.person().bits();
    logged.kind = event.kind();
    details.keep(event, logged);
    logged.network = event.network();
    logged.device = event.device();
    logged.happenedAt = clock.instant();
    logged.persist();
  }

  /** The newest first. */
  public List<NotedEvent> find(LogSearch search) {
    return LoggedEvent.search(search).stream().map(this::view).toList();
  }

  private NotedEvent view(LoggedEvent logged) {
    String detail = details.of(logged);
    return new NotedEvent(
        logged.id,
        logged.happenedAt,
        new SecurityEvent(logged.person(), logged.kind, detail, logged.network, logged.device));
  }

  /** Removes what is older than the log remembers; how many, at most 500. */
  @Durable
  int removeOld() {
    return LoggedEvent.deleteBefore(clock.instant().minus(config.keepLog()), MOST_REMOVED_AT_ONCE);
  }
}
