package dev.holdfast.audit;

import dev.holdfast.outgoing.Pauses;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Acts on their way to a sink: stored in the unit of work of the act, and gone once the sink has
 * it. Only the first that waits is ever tried, so they arrive in order, each at least once, and one
 * that the sink does not take holds back those after it.
 */
@ApplicationScoped
public class Deliveries {

  /** Who takes a sink out of the settings by mistake has so long to put it back. */
  private static final Duration FORGOTTEN = Duration.ofDays(7);

  private final Clock clock;
  private final AuditRows rows;
  private final EnumSet<Sink> sinks = EnumSet.noneOf(Sink.class);

  Deliveries(Clock clock, AuditRows rows, AuditConfig config) {
    this.clock = clock;
    this.rows = rows;
    config.webhookUrl().ifPresent(url -> sinks.add(Sink.WEBHOOK));
    if (config.stdout()) {
      sinks.add(Sink.STDOUT);
    }
  }

  /** Those that are set. */
  Set<Sink> sinks() {
    return sinks;
  }

  @Durable
  void post(UUID event, Instant at) {
    for (Sink sink : sinks) {
      Delivery delivery = new Delivery();
      delivery.eventId = event;
      delivery.sink = sink;
      delivery.createdAt = at;
      delivery.dueAt = at;
      delivery.persist();
    }
  }

  /**
   * Takes the first that waits, if it is due, for this process alone until its next attempt ({@link
   * Pauses}).
   */
  @Durable
  Optional<DueAct> claim(Sink sink) {
    Instant now = clock.instant();
    Delivery first = Delivery.first(sink);
    if (first == null
        || first.dueAt.isAfter(now)
        || !Delivery.claim(first, now.plus(Pauses.after(first.attempts)))) {
      return Optional.empty();
    }
    return rows.one(first.eventId).stream().findFirst().map(act -> new DueAct(first.id, act));
  }

  /** The sink has it. */
  @Durable
  void done(DueAct due) {
    Delivery.deleteById(due.delivery());
  }

  /**
   * Removes what has long waited for a sink that is not set any more; how many, at most so many.
   */
  @Durable
  int removeForgotten(int most) {
    return Delivery.deleteBefore(
        clock.instant().minus(FORGOTTEN), EnumSet.complementOf(sinks), most);
  }

  long waiting() {
    return Delivery.count();
  }
}
