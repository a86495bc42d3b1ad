package dev.holdfast.ledger;

import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.ledger.LedgerRows.Head;
import dev.holdfast.ledger.LedgerRows.Row;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks chains as they are stored, also while lines are added. */
@ApplicationScoped
public class Verification {

  private static final int AT_ONCE = 1_000;
  private static final String HEAD = "the head";

  private final LedgerRows rows;
  private final StoredLines stored;
  private final Lines lines;
  private final PersonKeys keys;

  Verification(LedgerRows rows, StoredLines stored, Lines lines, PersonKeys keys) {
    this.rows = rows;
    this.stored = stored;
    this.lines = lines;
    this.keys = keys;
  }

  /**
   * Whether each line of a person says what was noted, follows from the one before, and is there.
   */
  public Verdict verify(PersonId person) {
    return verify(person, List.of());
  }

  /**
   * The same, and whether it still is the chain that had this head.
   *
   * @param kept null if there is none
   */
  public Verdict verify(PersonId person, KnownHead kept) {
    return verify(person, kept == null ? List.of() : List.of(kept));
  }

  /** The same of several. */
  public Verdict verify(PersonId person, Collection<KnownHead> kept) {
    Map<Long, List<KnownHead>> known = kept.stream().collect(Collectors.groupingBy(KnownHead::seq));
    ChainCheck check = new ChainCheck(person);
    Optional<Head> head;
    List<Row> page;
    do {
      head = rows.head(person); // before the lines: those that come meanwhile are behind it
      page = stored.after(person, check.last(), AT_ONCE);
      page.forEach(row -> check(person, row, check, known));
    } while (!page.isEmpty());
    stored.doubled(person).forEach(row -> check.doubled(row.seq()));
    Head end = head.orElse(new Head(0, Chain.START));
    check.end(end.seq(), end.hash(), HEAD);
    check.reaches(kept);
    return check.verdict();
  }

  /** Where the chain ends now; empty if it has not begun. */
  public Optional<KnownHead> head(PersonId person) {
    return rows.head(person).map(head -> new KnownHead(head.seq(), Chain.text(head.hash())));
  }

  /**
   * Where chains end now, in the order of people.
   *
   * @param after who is the last one that is known; null at the beginning
   */
  public List<PersonHead> heads(PersonId after, int most) {
    return rows.heads(after == null ? null : after.bits(), most);
  }

  /** Whose ledgers there are: the next after somebody, or the first. */
  public Optional<PersonId> next(PersonId after) {
    return rows.nextPerson(after == null ? null : after.bits()).map(PersonId::new);
  }

  private void check(PersonId person, Row row, ChainCheck check, Map<Long, List<KnownHead>> known) {
    check.line(row.seq(), row.commitment(), row.hash());
    check.known(known.getOrDefault(row.seq(), List.of()));
    try {
      check.says(Chain.commitment(lines.open(person, row)), row.commitment());
    } catch (Erased e) {
      erased(person, row, check);
    } catch (Undecryptable e) {
      check.says(null, row.commitment());
    }
  }

  /**
   * Without a key that was destroyed, nobody can say what it says; one that is missing is a fault.
   */
  private void erased(PersonId person, Row row, ChainCheck check) {
    if (keys.gone(person)) {
      check.unreadable();
    } else {
      check.says(null, row.commitment());
    }
  }
}
