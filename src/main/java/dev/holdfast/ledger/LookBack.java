package dev.holdfast.ledger;

import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Looks back along a person's chain from its end, so far and no further: for pages, which answer
 * quickly also where there are millions of lines, and say how far was looked.
 */
@ApplicationScoped
public class LookBack {

  /** So many lines with few entries each take a tenth of a second or two. */
  private static final int MOST = 10_000;

  /** Of a line with many entries: so many are as much work as a line. */
  private static final int ENTRIES = 16;

  private final Lines lines;
  private final int most;

  @Inject
  LookBack(Lines lines) {
    this(lines, MOST);
  }

  LookBack(Lines lines, int most) {
    this.lines = lines;
    this.most = most;
  }

  /**
   * What was found.
   *
   * @param lines the newest first
   * @param next the line before which to go on; null if there is nothing more
   * @param back to what time it was looked, if that is not all: then more may be found from there
   *     on; else null
   */
  public record Found(List<LedgerLine> lines, Long next, Instant back) {}

  /**
   * Who came, the most frequent first.
   *
   * @param since from when on it is counted; null for all
   * @param cut whether that is later than was asked for, since there is too much of it
   */
  public record Uses(Instant since, boolean cut, List<ReaderUse> readers) {}

  /**
   * The newest lines first.
   *
   * @param also what else they have to be
   * @param before the line to go on at; null at the beginning
   * @param page at most so many
   */
  public Found find(
      PersonId person, LedgerFilter filter, Predicate<LedgerLine> also, Long before, int page) {
    List<LedgerLine> found = new ArrayList<>();
    Look look =
        new Look(
            line -> {
              if (filter.finds(line.body()) && also.test(line)) {
                found.add(line);
              }
              return found.size() <= page;
            });
    lines.newest(person, filter.from(), start(person, filter.to(), before), look);
    if (found.size() > page) {
      List<LedgerLine> shown = found.subList(0, page);
      return new Found(shown, shown.get(page - 1).seq(), null);
    }
    return look.cut
        ? new Found(found, look.last.seq(), look.last.at())
        : new Found(found, null, null);
  }

  /** How often each of those came who did what is looked for. */
  public Uses uses(PersonId person, LedgerFilter filter) {
    Map<String, ReaderUse> uses = new LinkedHashMap<>();
    Look look =
        new Look(
            line -> {
              if (filter.finds(line.body())) {
                uses.merge(
                    line.readerKind() + " " + line.reader(), ReaderUse.of(line), ReaderUse::and);
              }
              return true;
            });
    lines.newest(person, filter.from(), start(person, filter.to(), null), look);
    return new Uses(
        look.cut ? look.last.at() : filter.from(),
        look.cut,
        uses.values().stream()
            .sorted(Comparator.comparingLong(ReaderUse::count).reversed())
            .toList());
  }

  /**
   * Before which line to begin: of those that are later than what is looked for, however many they
   * are, a few are looked at.
   */
  private Long start(PersonId person, Instant to, Long before) {
    LedgerLine newest = to == null ? null : first(person, before);
    Instant surely = to == null ? null : to.plus(Lines.OUT_OF_ORDER);
    if (newest == null || newest.at().isBefore(surely)) {
      return before;
    }
    long low = 0;
    long high = newest.seq() + 1;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      LedgerLine line = first(person, middle + 1);
      if (line == null || line.at().isBefore(surely)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private LedgerLine first(PersonId person, Long before) {
    List<LedgerLine> one = new ArrayList<>(1);
    lines.newest(
        person,
        null,
        before,
        line -> {
          one.add(line);
          return false;
        });
    return one.isEmpty() ? null : one.get(0);
  }

  /** Hands lines on until it is enough, or too much. */
  private final class Look implements Predicate<LedgerLine> {

    private final Predicate<LedgerLine> taker;
    private long done;
    private LedgerLine last;
    private boolean cut;

    Look(Predicate<LedgerLine> taker) {
      this.taker = taker;
    }

    @Override
    public boolean test(LedgerLine line) {
      cut = done >= most;
      if (cut) {
        return false;
      }
      last = line;
      done += 1 + line.count() / ENTRIES;
      return taker.test(line);
    }
  }
}
