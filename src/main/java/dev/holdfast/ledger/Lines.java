package dev.holdfast.ledger;

import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.ledger.LedgerRows.Row;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Reads lines: opens what is sealed, and goes through a chain from its end. */
@ApplicationScoped
class Lines {

  private static final Logger LOG = Logger.getLogger(Lines.class);

  /** A page of a list and one more; whoever looks for something goes on with more. */
  private static final int AT_FIRST = 64;

  private static final int AT_ONCE = 500;

  /** A line may have been made so long before the one that it follows. */
  static final Duration OUT_OF_ORDER = Duration.ofMinutes(1);

  private final StoredLines rows;

  Lines(StoredLines rows) {
    this.rows = rows;
  }

  /**
   * What a line says.
   *
   * @throws Erased if nobody can read it any more
   * @throws Undecryptable if it is not what was sealed, or not hers
   */
  LedgerBody open(PersonId person, Row row) {
    try {
      return Packed.read(rows.packed(person, row));
    } catch (IllegalArgumentException e) {
      throw new Undecryptable("A line of the ledger cannot be read: " + e.getMessage());
    }
  }

  /**
   * The newest first, while they are not from before a time.
   *
   * @param taker takes those that it looks for, and says whether it wants more
   */
  void newest(PersonId person, Instant from, Long before, Predicate<LedgerLine> taker) {
    Instant end = from == null ? Instant.MIN : from.minus(OUT_OF_ORDER);
    Predicate<LedgerLine> goesOn = line -> !line.at().isBefore(end) && taker.test(line);
    long place = before == null ? Long.MAX_VALUE : before;
    int asked = AT_FIRST;
    List<Row> page = rows.before(person, place, asked);
    while (allOf(person, page, goesOn) && page.size() == asked) {
      place = page.get(page.size() - 1).seq();
      asked = AT_ONCE;
      page = rows.before(person, place, asked);
    }
  }

  /** The oldest first, of those after a line up to another. */
  List<LedgerLine> between(PersonId person, long after, long until) {
    List<LedgerLine> lines = new ArrayList<>();
    byte[] previous = null;
    for (Row row : rows.after(person, after, Math.toIntExact(until - after))) {
      if (row.seq() <= until) {
        byte[] before = previous == null ? previous(person, row) : previous;
        line(person, row, before).ifPresent(lines::add);
        previous = row.hash();
      }
    }
    return lines;
  }

  /** Opens one after another; false if one was the last that is wanted. */
  private boolean allOf(PersonId person, List<Row> page, Predicate<LedgerLine> goesOn) {
    for (int i = 0; i < page.size(); i++) {
      Row row = page.get(i);
      byte[] previous = i + 1 < page.size() ? page.get(i + 1).hash() : previous(person, row);
      if (line(person, row, previous).filter(line -> !goesOn.test(line)).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private Optional<LedgerLine> line(PersonId person, Row row, byte[] previous) {
    return readable(person, row)
        .map(
            body ->
                new LedgerLine(
                    row.seq(),
                    body,
                    Chain.text(row.commitment()),
                    Chain.text(previous),
                    Chain.text(row.hash())));
  }

  private byte[] previous(PersonId person, Row row) {
    return rows.before(person, row.seq(), 1).stream()
        .findFirst()
        .map(Row::hash)
        .orElse(Chain.START);
  }

  /** What was tampered with is left out of lists, and found by the check. */
  private Optional<LedgerBody> readable(PersonId person, Row row) {
    try {
      return Optional.of(open(person, row));
    } catch (Erased e) {
      return Optional.empty();
    } catch (Undecryptable e) {
      LOG.errorf("Line %d of the ledger of %s cannot be read; verify it", row.seq(), person);
      return Optional.empty();
    }
  }
}
