package dev.holdfast.ledger;

import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.ledger.LedgerRows.Row;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Moves old lines into segments, which take about a tenth of the room and prove the same. */
@ApplicationScoped
public class Segments {

  /** For fewer, a segment saves nothing that counts. */
  static final int FEWEST = 100;

  private static final Logger LOG = Logger.getLogger(Segments.class);
  private static final int MOST = 500;
  private static final int MOST_BYTES = 2_000_000;

  private final LedgerRows rows;
  private final SegmentRows segments;
  private final SegmentBodies bodies;
  private final StoredLines stored;

  Segments(LedgerRows rows, SegmentRows segments, SegmentBodies bodies, StoredLines stored) {
    this.rows = rows;
    this.segments = segments;
    this.bodies = bodies;
    this.stored = stored;
  }

  /**
   * Moves the oldest lines of somebody that are in no segment yet, if there are enough from before
   * a time. What does not hold stays as it is, for the check to find.
   *
   * @return false if there is nothing to move
   */
  boolean move(PersonId person, Instant before) {
    long end = segments.end(person);
    byte[] previous = segments.before(person, end + 1).map(Segment::hash).orElse(Chain.START);
    try {
      if (!enough(person, end, before)) {
        return false;
      }
      Old old = take(person, new ChainCheck(person, end, previous), before);
      if (old.lines.size() < FEWEST) {
        return false;
      }
      byte[] sealed = bodies.seal(person, end + 1, old.packed);
      return store(person, Segment.of(previous, old.lines, sealed));
    } catch (Erased e) {
      return false; // what they say is gone already
    } catch (Undecryptable | IllegalArgumentException e) {
      LOG.errorf("Lines of the ledger of %s cannot be read; verify it", person);
      return false;
    }
  }

  /** One unit: a line is in one place or in the other. */
  @Durable
  boolean store(PersonId person, Segment segment) {
    segments.lock(person);
    if (segments.end(person) != segment.firstSeq() - 1) {
      return false; // another node was faster
    }
    segments.move(person, segment);
    return true;
  }

  /** One line tells, of most people that there are too few. */
  private boolean enough(PersonId person, long end, Instant before) {
    return rows.after(person, end + FEWEST - 1, 1).stream()
        .map(line -> Packed.read(stored.packed(person, line)).at())
        .anyMatch(at -> at.isBefore(before));
  }

  /** Lines, and what they say. */
  private record Old(List<Row> lines, List<byte[]> packed) {}

  /** The newest line always stays: the next one follows from it. */
  private Old take(PersonId person, ChainCheck check, Instant before) {
    Old old = new Old(new ArrayList<>(), new ArrayList<>());
    long last = rows.head(person).map(LedgerRows.Head::seq).orElse(0L);
    int bytes = 0;
    for (Row line : rows.after(person, check.last(), MOST)) {
      byte[] plain = stored.packed(person, line);
      LedgerBody body = Packed.read(plain);
      bytes += plain.length;
      if (line.seq() >= last || bytes > MOST_BYTES || !body.at().isBefore(before)) {
        break;
      }
      check.line(line.seq(), line.commitment(), line.hash());
      check.says(Chain.commitment(body), line.commitment());
      if (!check.verdict().sound()) {
        LOG.errorf("Line %d of the ledger of %s does not hold; verify it", line.seq(), person);
        break;
      }
      old.lines.add(line);
      old.packed.add(plain);
    }
    return old;
  }
}
