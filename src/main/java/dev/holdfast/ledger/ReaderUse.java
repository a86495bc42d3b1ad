package dev.holdfast.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often somebody came to a person's record.
 *
 * @param readerKind as in {@link Visit}
 * @param days how often on each day, in UTC; those without are left out
 * @param what the sorts of entries, and the names of facts; no ids
 */
public record ReaderUse(
    String readerKind,
    String reader,
    long count,
    Instant last,
    SortedMap<LocalDate, Long> days,
    Set<EntryRef> what) {

  static ReaderUse of(LedgerLine line) {
    LocalDate day = LocalDate.ofInstant(line.at(), ZoneOffset.UTC);
    SortedMap<LocalDate, Long> days = new TreeMap<>(Map.of(day, 1L));
    Set<EntryRef> what = new LinkedHashSet<>();
    line.entries().forEach(entry -> what.add(new EntryRef(entry.sort(), null, entry.name())));
    return new ReaderUse(line.readerKind(), line.reader(), 1, line.at(), days, what);
  }

  /** Both of them; they are not to be used any more. */
  ReaderUse and(ReaderUse other) {
    other.days.forEach((day, count) -> days.merge(day, count, Long::sum));
    what.addAll(other.what);
    Instant later = last.isAfter(other.last) ? last : other.last;
    return new ReaderUse(readerKind, reader, count + other.count, later, days, what);
  }
}
