package dev.holdfast.home;

import dev.holdfast.ledger.LookBack;
import dev.holdfast.ledger.ReaderUse;
import dev.holdfast.myledger.LineWords;
import dev.holdfast.myledger.Teller;
import dev.holdfast.web.BarChart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who saw a person's record in the last weeks, as a picture.
 *
 * @param since from when on it is counted
 * @param cut whether that is less than four weeks, since there is too much of it
 * @param reads how often others read it, day by day
 * @param readers who they are, the most frequent first
 * @param more how many others there are
 */
record Seen(Instant since, boolean cut, BarChart reads, List<Reader> readers, int more) {

  private static final int MOST = 12;

  /**
   * Somebody who read her record.
   *
   * @param id by which the ledger finds her lines
   * @param what she read, in words
   * @param days how often on each day
   */
  public record Reader(
      String id, String name, String what, long count, Instant last, BarChart days) {}

  /** From the first day to the last, in UTC. */
  static Seen of(LookBack.Uses uses, Teller teller, LocalDate first, LocalDate last) {
    List<ReaderUse> foreign =
        uses.readers().stream()
            .filter(use -> teller.isForeign(use.readerKind(), use.reader()))
            .toList();
    Map<LocalDate, Long> all = new HashMap<>();
    foreign.forEach(use -> use.days().forEach((day, count) -> all.merge(day, count, Long::sum)));
    List<Reader> readers =
        foreign.stream()
            .limit(MOST)
            .map(
                use -> {
                  String name = teller.name(use.readerKind(), use.reader());
                  return new Reader(
                      use.reader(),
                      name,
                      LineWords.kinds(use.what()),
                      use.count(),
                      use.last(),
                      BarChart.perDay("reader", name, first, last, use.days()));
                })
            .toList();
    return new Seen(
        uses.since(),
        uses.cut(),
        BarChart.perDay("reads", "Reads of your record", first, last, all),
        readers,
        foreign.size() - readers.size());
  }
}
