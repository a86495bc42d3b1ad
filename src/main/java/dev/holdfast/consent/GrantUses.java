package dev.holdfast.consent;

import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Since when grants are idle, to the day: a use is remembered here, and written down within a
 * minute if it is the first of its day. So no read waits for it.
 */
@ApplicationScoped
public class GrantUses {

  private static final int MOST_KNOWN = 500_000;
  private static final int MOST_AT_ONCE = 500;
  private static final String USED =
      "update consent_grant set idle_since = ? where id = ? and idle_since < ?";

  private static final String IDLE =
      "update consent_grant set ended_at = ?, ended_how = ? where id = ? and ended_at is null"
          + " and (ends_at is null or ends_at > ?) and idle_since <= ?";

  private final Writes writes;
  private final Clock clock;

  /** On which day each was used last, as far as this process knows. */
  private final Map<UUID, LocalDate> days = new ConcurrentHashMap<>();

  private final Map<UUID, Instant> unwritten = new ConcurrentHashMap<>();

  GrantUses(Writes writes, Clock clock) {
    this.writes = writes;
    this.clock = clock;
  }

  /** Its person keeps it: as if it was used. False if it has ended. */
  @Durable
  public boolean keep(UUID grant) {
    Instant now = clock.instant();
    return writes.update(USED + " and ended_at is null", now, grant, now) == 1;
  }

  /** Whether it was used after a time, as far as this process knows and has not written down. */
  public boolean isUsed(UUID grant, Instant since) {
    Instant used = unwritten.get(grant);
    return used != null && used.isAfter(since);
  }

  /**
   * Ends it if it stands and was idle since then: in one statement, so that whoever uses or keeps
   * it at this moment has done so before, or comes too late.
   */
  boolean endIdle(UUID grant, Instant since, Instant now) {
    return !isUsed(grant, since)
        && writes.update(IDLE, now, End.UNUSED.name(), grant, now, since) == 1;
  }

  void note(UUID grant, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!today.equals(days.get(grant))) {
      unwritten.put(grant, now);
      days.put(grant, today);
    }
  }

  /** Some that are not written down yet, in the order in which every node writes them. */
  Map<UUID, Instant> unwritten() {
    Map<UUID, Instant> some = new TreeMap<>();
    unwritten.entrySet().stream()
        .limit(MOST_AT_ONCE)
        .forEach(use -> some.put(use.getKey(), use.getValue()));
    return some;
  }

  /** Of several nodes one writes it; none waits for another in a circle. */
  @Durable
  void write(Map<UUID, Instant> uses) {
    new TreeMap<>(uses)
        .forEach((grant, at) -> writes.update(USED, at, grant, at.truncatedTo(ChronoUnit.DAYS)));
  }

  void written(Map<UUID, Instant> uses) {
    uses.forEach(unwritten::remove);
    if (days.size() > MOST_KNOWN) {
      days.clear();
    }
  }
}
