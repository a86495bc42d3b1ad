package dev.holdfast.ledger;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines that lie by themselves, which are only ever added, and the head of each chain. */
@ApplicationScoped
class LedgerRows {

  /** Locks the head: who appends to one person's chain does so one after another. */
  private static final String ADVANCE =
      "update ledger_head set seq = seq + ? where person_id = ? returning seq, hash";

  private static final String SELECT =
      "select seq, commitment, hash, body from ledger_line where person_id = ?";

  private final Reads reads;
  private final Writes writes;

  LedgerRows(Reads reads, Writes writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** Where a chain ends. */
  record Head(long seq, byte[] hash) {}

  /**
   * A line.
   *
   * @param body what it says
   * @param sealed whether that is still sealed
   */
  record Row(long seq, byte[] commitment, byte[] hash, byte[] body, boolean sealed) {

    /** As it is stored by itself. */
    Row(long seq, byte[] commitment, byte[] hash, byte[] body) {
      this(seq, commitment, hash, body, true);
    }
  }

  /** Makes room for so many lines; where the chain ends before them. */
  Head advance(PersonId person, int lines) {
    return reads.list(ADVANCE, LedgerRows::head, (long) lines, person.bits()).stream()
        .findFirst()
        .map(after -> new Head(after.seq() - lines, after.hash()))
        .orElseGet(() -> begin(person, lines));
  }

  private Head begin(PersonId person, int lines) {
    writes.update(
        "insert into ledger_head (person_id, seq, hash) values (?, ?, ?)",
        person.bits(),
        (long) lines,
        Chain.START);
    return new Head(0, Chain.START);
  }

  void add(PersonId person, Row line) {
    writes.update(
        "insert into ledger_line (person_id, seq, commitment, hash, body) values (?, ?, ?, ?, ?)",
        person.bits(),
        line.seq(),
        line.commitment(),
        line.hash(),
        line.body());
  }

  void end(PersonId person, byte[] hash) {
    writes.update("update ledger_head set hash = ? where person_id = ?", hash, person.bits());
  }

  Optional<Head> head(PersonId person) {
    String sql = "select seq, hash from ledger_head where person_id = ?";
    return reads.list(sql, LedgerRows::head, person.bits()).stream().findFirst();
  }

  /** Heads in the order of people, of those after one; from the first for null. */
  List<PersonHead> heads(Long after, int most) {
    String sql = "select seq, hash, person_id from ledger_head where %s order by person_id limit ?";
    return after == null
        ? reads.list(sql.formatted("1 = 1"), LedgerRows::personHead, most)
        : reads.list(sql.formatted("person_id > ?"), LedgerRows::personHead, after, most);
  }

  private static PersonHead personHead(ResultSet row) throws SQLException {
    KnownHead head = new KnownHead(row.getLong(1), Chain.text(row.getBytes(2)));
    return new PersonHead(new PersonId(row.getLong(3)), head);
  }

  /**
   * The person after one, in the order of ids, of whose ledger anything is there; the first for
   * null.
   */
  Optional<Long> nextPerson(Long after) {
    String where = after == null ? "" : " where person_id > ?";
    Object[] asked = after == null ? new Object[0] : new Object[] {after};
    return Stream.of("ledger_line", "ledger_segment", "ledger_head", "ledger_leaf")
        .map(table -> "select min(person_id) from " + table + where)
        .flatMap(sql -> reads.list(sql, LedgerRows::idOrNull, asked).stream())
        .filter(Objects::nonNull)
        .min(Long::compare);
  }

  private static Long idOrNull(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    return row.wasNull() ? null : id;
  }

  /** The newest first, of those before a line. */
  List<Row> before(PersonId person, long seq, int most) {
    String sql = SELECT + " and seq < ? order by seq desc limit ?";
    return reads.list(sql, LedgerRows::row, person.bits(), seq, most);
  }

  /** The oldest first, of those after a line. */
  List<Row> after(PersonId person, long seq, int most) {
    String sql = SELECT + " and seq > ? order by seq limit ?";
    return reads.list(sql, LedgerRows::row, person.bits(), seq, most);
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(row.getLong(1), row.getBytes(2));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4));
  }
}
