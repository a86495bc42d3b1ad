package dev.holdfast.ledger;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Segments as they are stored, which are only ever added, and the lines that go into them. */
@ApplicationScoped
class SegmentRows {

  private static final String SELECT =
      "select first_seq, last_seq, previous, commitments, hash, bodies from ledger_segment"
          + " where person_id = ?";

  private final Reads reads;
  private final Writes writes;

  SegmentRows(Reads reads, Writes writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** The one that holds the newest line before one. */
  Optional<Segment> before(PersonId person, long seq) {
    String sql = SELECT + " and first_seq < ? order by last_seq desc limit 1";
    return reads.list(sql, SegmentRows::segment, person.bits(), seq).stream().findFirst();
  }

  /** The one that holds the oldest line after one. */
  Optional<Segment> after(PersonId person, long seq) {
    String sql = SELECT + " and last_seq > ? order by last_seq limit 1";
    return reads.list(sql, SegmentRows::segment, person.bits(), seq).stream().findFirst();
  }

  /** The last line that is in a segment; 0 if there is none. */
  long end(PersonId person) {
    String sql = "select coalesce(max(last_seq), 0) from ledger_segment where person_id = ?";
    return reads.list(sql, row -> row.getLong(1), person.bits()).get(0);
  }

  /** Who has so many lines that are in no segment, in the order of people. */
  List<PersonId> withLines(PersonId after, int lines, int most) {
    String sql =
        "select h.person_id from ledger_head h where h.person_id > ? and h.seq - ? >="
            + " (select coalesce(max(s.last_seq), 0) from ledger_segment s"
            + " where s.person_id = h.person_id) order by h.person_id limit ?";
    long from = after == null ? Long.MIN_VALUE : after.bits();
    return reads.list(sql, row -> new PersonId(row.getLong(1)), from, lines, most);
  }

  /** Nobody else moves lines of hers until this unit ends. */
  void lock(PersonId person) {
    writes.update("update ledger_head set seq = seq where person_id = ?", person.bits());
  }

  /** Puts a segment in the place of its lines. */
  void move(PersonId person, Segment segment) {
    writes.update(
        "insert into ledger_segment (person_id, first_seq, last_seq, previous, commitments, hash,"
            + " bodies) values (?, ?, ?, ?, ?, ?, ?)",
        person.bits(),
        segment.firstSeq(),
        segment.lastSeq(),
        segment.previous(),
        segment.commitments(),
        segment.hash(),
        segment.bodies());
    writes.update(
        "delete from ledger_line where person_id = ? and seq between ? and ?",
        person.bits(),
        segment.firstSeq(),
        segment.lastSeq());
  }

  private static Segment segment(ResultSet row) throws SQLException {
    return new Segment(
        row.getLong(1),
        row.getLong(2),
        row.getBytes(3),
        row.getBytes(4),
        row.getBytes(5),
        row.getBytes(6));
  }
}
