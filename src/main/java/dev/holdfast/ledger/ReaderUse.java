package dev.holdfast.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often somebody has read a person's record.
 *
 * @param readerKind as in {@link Visit}
 * @param days how often on each day, in UTC; those without are left out
 */
public record ReaderUse(
    String readerKind, String reader, long count, Instant last, SortedMap<LocalDate, Long> days) {

  static ReaderUse of(LedgerLine line) {
    LocalDate day = LocalDate.ofInstant(line.at(), ZoneOffset.UTC);
    SortedMap<LocalDate, Long> days = new TreeMap<>(Map.of(day, 1L));
    return new ReaderUse(line.readerKind(), line.reader(), 1, line.at(), days);
  }

  ReaderUse and(ReaderUse other) {
    other.days.forEach((day, count) -> days.merge(day, count, Long::sum));
    Instant later = last.isAfter(other.last) ? last : other.last;
    return new ReaderUse(readerKind, reader, count + other.count, later, days);
  }
}
