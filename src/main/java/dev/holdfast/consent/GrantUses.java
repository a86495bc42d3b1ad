package dev.holdfast.consent;

import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
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

  private final Writes writes;
  private final Clock clock;

  /** On which day each was used last, as far as this process knows. */
  private final Map<UUID, LocalDate> days = new ConcurrentHashMap<>();

  private final Map<UUID, Instant> unwritten = new ConcurrentHashMap<>();

  GrantUses(Writes writes, Clock clock) {
    this.writes = writes;
    this.clock = clock;
  }

  /** Its person keeps it: as if it was used. */
  @Durable
  public void keep(UUID grant) {
    Instant now = clock.instant();
    writes.update(USED, now, grant, now);
  }

  void note(UUID grant, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!today.equals(days.get(grant))) {
      unwritten.put(grant, now);
      days.put(grant, today);
    }
  }

  /** Some that are not written down yet. */
  Map<UUID, Instant> unwritten() {
    Map<UUID, Instant> some = new HashMap<>();
    unwritten.entrySet().stream()
        .limit(MOST_AT_ONCE)
        .forEach(use -> some.put(use.getKey(), use.getValue()));
    return some;
  }

  /** Of several nodes one writes it. */
  @Durable
  void write(Map<UUID, Instant> uses) {
    uses.forEach((grant, at) -> writes.update(USED, at, grant, at.truncatedTo(ChronoUnit.DAYS)));
  }

  void written(Map<UUID, Instant> uses) {
    uses.forEach(unwritten::remove);
    if (days.size() > MOST_KNOWN) {
      days.clear();
    }
  }
}
