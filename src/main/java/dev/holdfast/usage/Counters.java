package dev.holdfast.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts in memory, so that what is counted waits for nothing. */
@ApplicationScoped
class Counters {

  private static final int SORTS = Counted.values().length;
  private static final long DAY_MILLIS = 86_400_000;

  private final Clock clock;
  private final ConcurrentMap<Slot, AtomicLongArray> counts = new ConcurrentHashMap<>();

  private record Slot(long day, String subject) {}

  /**
   * @param counts in the order of {@link Counted}
   */
  record Taken(LocalDate day, String subject, long[] counts) {}

  Counters(Clock clock) {
    this.clock = clock;
  }

  void add(String subject, Counted what) {
    Slot slot = new Slot(today(), subject);
    AtomicLongArray known = counts.get(slot);
    (known == null ? counts.computeIfAbsent(slot, some -> new AtomicLongArray(SORTS)) : known)
        .incrementAndGet(what.ordinal());
  }

  /** Takes out what was counted since the last time. */
  List<Taken> take() {
    List<Taken> taken = new ArrayList<>();
    counts.forEach(
        (slot, known) -> {
          long[] now = new long[SORTS];
          boolean any = false;
          for (int i = 0; i < SORTS; i++) {
            now[i] = known.getAndSet(i, 0);
            any |= now[i] > 0;
          }
          if (any) {
            taken.add(new Taken(LocalDate.ofEpochDay(slot.day), slot.subject, now));
          }
        });
    // Nobody counts for the day before yesterday any more.
    counts.keySet().removeIf(slot -> slot.day < today() - 1);
    return taken;
  }

  /** What could not be written is for the next time. */
  void giveBack(List<Taken> taken) {
    for (Taken one : taken) {
      AtomicLongArray known =
          counts.computeIfAbsent(
              new Slot(one.day.toEpochDay(), one.subject), some -> new AtomicLongArray(SORTS));
      for (int i = 0; i < SORTS; i++) {
        known.addAndGet(i, one.counts[i]);
      }
    }
  }

  LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private long today() {
    return Math.floorDiv(clock.millis(), DAY_MILLIS);
  }
}
