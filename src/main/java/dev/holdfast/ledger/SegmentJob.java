package dev.holdfast.ledger;

import dev.holdfast.people.PersonId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Moves lines that are older than the setting says; where several nodes try, each does some. */
@ApplicationScoped
class SegmentJob {

  private static final int AT_ONCE = 200;

  private final Clock clock;
  private final LedgerConfig config;
  private final Segments segments;
  private final SegmentRows rows;

  SegmentJob(Clock clock, LedgerConfig config, Segments segments, SegmentRows rows) {
    this.clock = clock;
    this.config = config;
    this.segments = segments;
    this.rows = rows;
  }

  @Scheduled(
      every = "6h",
      delayed = "165s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void move() {
    if (config.segmentAfter().isZero()) {
      return;
    }
    Instant before = clock.instant().minus(config.segmentAfter());
    List<PersonId> some = rows.withLines(null, Segments.FEWEST, AT_ONCE);
    while (!some.isEmpty()) {
      for (PersonId person : some) {
        boolean more = true;
        while (more) {
          more = segments.move(person, before);
        }
      }
      some = rows.withLines(some.get(some.size() - 1), Segments.FEWEST, AT_ONCE);
    }
  }
}
