package dev.holdfast.ledger;

import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.ledger.LedgerRows.Row;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Lines wherever they lie: the oldest in segments, the others each by itself. */
@ApplicationScoped
class StoredLines {

  private final LedgerRows rows;
  private final SegmentRows segments;
  private final SegmentBodies bodies;
  private final PersonKeys keys;

  StoredLines(LedgerRows rows, SegmentRows segments, SegmentBodies bodies, PersonKeys keys) {
    this.keys = keys;
    this.rows = rows;
    this.segments = segments;
    this.bodies = bodies;
  }

  /** The newest first, of those before a line; fewer than asked for only at the beginning. */
  List<Row> before(PersonId person, long seq, int most) {
    List<Row> found = new ArrayList<>(rows.before(person, seq, most));
    long place = found.isEmpty() ? seq : found.get(found.size() - 1).seq();
    while (found.size() < most) {
      Optional<Segment> segment = segments.before(person, place);
      if (segment.isEmpty()) {
        break;
      }
      List<Row> lines = lines(person, segment.get());
      Collections.reverse(lines);
      long end = place;
      lines.stream()
          .filter(line -> line.seq() < end)
          .limit(most - found.size())
          .forEach(found::add);
      place = segment.get().firstSeq();
    }
    return found;
  }

  /** The oldest first, of those after a line; fewer than asked for only at the end. */
  List<Row> after(PersonId person, long seq, int most) {
    List<Row> found = new ArrayList<>();
    long place = seq;
    while (found.size() < most) {
      Optional<Segment> segment = segments.after(person, place);
      if (segment.isEmpty()) {
        List<Row> loose = rows.after(person, place, most - found.size());
        boolean next = !loose.isEmpty() && loose.get(0).seq() == place + 1;
        segment = next ? segment : segments.after(person, place); // it may have come meanwhile
        if (segment.isEmpty()) {
          found.addAll(loose);
          break;
        }
      }
      long begin = place;
      lines(person, segment.get()).stream()
          .filter(line -> line.seq() > begin)
          .limit(most - found.size())
          .forEach(found::add);
      place = segment.get().lastSeq();
    }
    return found;
  }

  /**
   * What a line says.
   *
   * @throws Erased if nobody can read it any more
   * @throws Undecryptable if it is not what was sealed, or not hers
   */
  byte[] packed(PersonId person, Row line) {
    return line.sealed() ? keys.open(person, line.body(), Ledger.CONTEXT) : line.body();
  }

  /** Lines that lie by themselves though a segment has them: nobody reads these. */
  List<Row> doubled(PersonId person) {
    long end = segments.end(person); // before the lines: what is moved meanwhile is behind it
    return rows.after(person, 0, 1).stream().filter(line -> line.seq() <= end).toList();
  }

  private List<Row> lines(PersonId person, Segment segment) {
    return segment.lines(
        (seq, previous, commitment) -> Chain.hash(person, seq, previous, commitment),
        packed(person, segment));
  }

  /** What cannot be read stays sealed: whoever wants to read it is told. */
  private List<byte[]> packed(PersonId person, Segment segment) {
    try {
      return bodies.open(person, segment);
    } catch (Undecryptable e) {
      return List.of();
    }
  }
}
