package dev.holdfast.ledger;

import dev.holdfast.ledger.LedgerRows.Head;
import dev.holdfast.ledger.LedgerRows.Row;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.DatabaseBusy;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Writes;
import dev.holdfast.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Every read of people's records, every write, and what was refused: a chain of lines for each
 * person. Whoever hands data of a record out appends its line first; when that fails, so does the
 * handing out.
 */
@ApplicationScoped
public class Ledger {

  static final String CONTEXT = "ledger";

  private static final Logger LOG = Logger.getLogger(Ledger.class);

  private final LedgerRows rows;
  private final Writes writes;
  private final Drafts drafts;
  private final Lines lines;

  Ledger(LedgerRows rows, Writes writes, Drafts drafts, Lines lines) {
    this.rows = rows;
    this.writes = writes;
    this.drafts = drafts;
    this.lines = lines;
  }

  /**
   * Appends a line to the ledger of each of these people. When it returns the lines are durable; in
   * a unit of work they are a part of it.
   *
   * @param touched which entries of whose record
   * @throws Problem {@code busy} if the ledger cannot be written: nothing may be handed out
   */
  public void append(Visit visit, Act act, Map<PersonId, List<EntryRef>> touched) {
    try {
      List<Draft> drawn = drafts.of(visit, act, touched);
      if (!drawn.isEmpty()) {
        write(drawn);
      }
      if (!writes.inUnit()) {
        drafts.noted(drawn);
      }
    } catch (RuntimeException e) {
      if (DatabaseBusy.in(e)) {
        throw e;
      }
      LOG.error("The ledger cannot be written; what was asked for is refused", e);
      throw Problem.busy("This cannot be noted in the ledger now, so nothing is handed out.", 1);
    }
  }

  @Durable
  void write(List<Draft> drawn) {
    Map<PersonId, List<Draft>> chains = new LinkedHashMap<>();
    drawn.forEach(
        line -> chains.computeIfAbsent(line.person(), person -> new ArrayList<>()).add(line));
    chains.forEach(this::write);
  }

  private void write(PersonId person, List<Draft> drawn) {
    Head end = rows.advance(person, drawn.size());
    long seq = end.seq();
    byte[] hash = end.hash();
    for (Draft line : drawn) {
      seq++;
      hash = Chain.hash(person, seq, hash, line.commitment());
      rows.add(person, new Row(seq, line.commitment(), hash, line.body()));
    }
    rows.end(person, hash);
  }

  /** What was refused to somebody who is known; the same within a minute is listed once. */
  public void refused(Visit visit, PersonId person) {
    append(visit, Act.REFUSED, Map.of(person, List.of()));
  }

  /**
   * The newest lines first.
   *
   * @param beforeSeq the last line of the page before; null at the beginning
   * @param most at most so many
   */
  public List<LedgerLine> lines(PersonId person, LedgerFilter filter, Long beforeSeq, int most) {
    return lines(person, filter, line -> true, beforeSeq, most);
  }

  /**
   * The same.
   *
   * @param wanted which of those that the filter finds
   */
  public List<LedgerLine> lines(
      PersonId person,
      LedgerFilter filter,
      Predicate<LedgerLine> wanted,
      Long beforeSeq,
      int most) {
    List<LedgerLine> found = new ArrayList<>();
    lines.newest(
        person,
        filter.from(),
        beforeSeq,
        line -> {
          if (filter.finds(line.body()) && wanted.test(line)) {
            found.add(line);
          }
          return found.size() < most;
        });
    return found;
  }

  /** Lines after one up to another, the oldest first. */
  public List<LedgerLine> between(PersonId person, long after, long until) {
    return lines.between(person, after, until);
  }

  /** How many lines there are. */
  public long count(PersonId person) {
    return rows.head(person).map(Head::seq).orElse(0L);
  }
}
