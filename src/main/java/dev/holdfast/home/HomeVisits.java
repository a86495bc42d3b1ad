package dev.holdfast.home;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When people looked at their overview, so that it can say what is new. */
@ApplicationScoped
public class HomeVisits {

  /** Whoever comes again within this time is still at the same visit. */
  private static final Duration ONE_VISIT = Duration.ofMinutes(30);

  private static final String BEGIN =
      "insert into home_visit (person_id, began_at) values (?, ?) on conflict (person_id)"
          + " do update set before_at = home_visit.began_at, began_at = excluded.began_at"
          + " where home_visit.began_at < ?";

  private final Reads reads;
  private final Writes writes;
  private final Clock clock;

  HomeVisits(Reads reads, Writes writes, Clock clock) {
    this.reads = reads;
    this.writes = writes;
    this.clock = clock;
  }

  /**
   * @param before when the one before began; null if there was none
   */
  private record Visit(Instant began, Instant before) {}

  /**
   * She is here.
   *
   * @return when the visit before this one began; null if this is the first
   */
  Instant come(PersonId person) {
    Instant now = clock.instant();
    List<Visit> last =
        reads.list(
            "select began_at, before_at from home_visit where person_id = ?",
            row -> new Visit(Reads.instant(row, 1), Reads.instantOrNull(row, 2)),
            person.bits());
    if (!last.isEmpty() && now.isBefore(last.get(0).began().plus(ONE_VISIT))) {
      return last.get(0).before();
    }
    begin(person, now);
    return last.isEmpty() ? null : last.get(0).began();
  }

  /** Unless that was noted meanwhile. */
  @Durable
  void begin(PersonId person, Instant now) {
    writes.update(BEGIN, person.bits(), now, now.minus(ONE_VISIT));
  }
}
