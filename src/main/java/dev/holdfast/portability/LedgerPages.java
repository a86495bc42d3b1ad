package dev.holdfast.portability;

import dev.holdfast.ledgers.LedgerCopies;
import dev.holdfast.ledgers.LineView;
import dev.holdfast.people.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The lines of a ledger up to its head, page by page; a line that is not there leaves a gap. */
final class LedgerPages implements Iterator<List<LineView>> {

  private static final int PAGE = 500;

  private final LedgerCopies ledgers;
  private final PersonId person;
  private final long from;
  private final long until;
  private final boolean newestFirst;
  private long done;

  private LedgerPages(
      LedgerCopies ledgers, PersonId person, long from, long until, boolean newestFirst) {
    this.ledgers = ledgers;
    this.person = person;
    this.from = from;
    this.until = until;
    this.newestFirst = newestFirst;
  }

  static LedgerPages oldestFirst(LedgerCopies ledgers, PersonId person, long head) {
    return new LedgerPages(ledgers, person, 0, head, false);
  }

  static LedgerPages newestFirst(LedgerCopies ledgers, PersonId person, long head, long most) {
    return new LedgerPages(ledgers, person, Math.max(0, head - most), head, true);
  }

  @Override
  public boolean hasNext() {
    return done < until - from;
  }

  @Override
  public List<LineView> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long some = Math.min(PAGE, until - from - done);
    long after = newestFirst ? until - done - some : from + done;
    done += some;
    List<LineView> page = new ArrayList<>(ledgers.between(person, after, after + some));
    if (newestFirst) {
      Collections.reverse(page);
    }
    return page;
  }
}
