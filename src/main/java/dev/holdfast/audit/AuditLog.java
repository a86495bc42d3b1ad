package dev.holdfast.audit;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.PersonErased;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/**
 * What operators, developers and members did: who, to what, what it was before and is now, from
 * where. It is kept for a time, and handed on to whom the operator names ({@link Deliveries}).
 */
@ApplicationScoped
public class AuditLog {

  private static final int MOST_REMOVED_AT_ONCE = 500;
  private static final int LONGEST_TARGET = 2_000;

  private final Clock clock;
  private final AuditConfig config;
  private final AuditRows rows;
  private final Changes changes;
  private final Deliveries deliveries;

  AuditLog(
      Clock clock, AuditConfig config, AuditRows rows, Changes changes, Deliveries deliveries) {
    this.clock = clock;
    this.config = config;
    this.rows = rows;
    this.changes = changes;
    this.deliveries = deliveries;
  }

  /**
   * Notes an act of this moment. Called within the unit of work that does it, so that there is
   * neither an act without its line nor a line without its act.
   */
  @Durable
  public void note(Act act) {
    Actor by = act.by();
    AuditEvent event = new AuditEvent();
    event.happenedAt = clock.instant();
    event.via = by.via();
    event.actor = by.person() == null ? by.clientId() : by.person().toString();
    event.clientId = by.clientId();
    event.keyId = by.keyId();
    event.action = act.action();
    event.targetType = act.targetType();
    event.targetId = act.targetId().substring(0, Math.min(LONGEST_TARGET, act.targetId().length()));
    event.organizationId = act.organization();
    event.before = changes.write(act.before(), act.after());
    event.after = changes.write(act.after(), act.before());
    event.network = by.network();
    event.requestId = by.requestId();
    event.persist();
    deliveries.post(event.id, event.happenedAt);
  }

  /**
   * The newest first.
   *
   * @param after where the page before ended; or null
   * @param most at most so many
   */
  public List<NotedAct> find(AuditSearch search, Position after, int most) {
    return rows.find(search, after, most);
  }

  /** How many there are. */
  long count(AuditSearch search) {
    return rows.count(search);
  }

  /** What she did stays, under an id that leads to nobody; where she was then does not. */
  void forget(@Observes PersonErased erased) {
    AuditEvent.update(
        "network = null where actor = ?1 and network is not null", erased.person().toString());
  }

  /** Removes what is older than the log remembers; how many, at most 500. */
  @Durable
  int removeOld() {
    return AuditEvent.deleteBefore(clock.instant().minus(config.keep()), MOST_REMOVED_AT_ONCE);
  }
}
