package dev.holdfast.roots;

import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.PersonHead;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree's tables: leaves, nodes and roots, which are only ever added. */
@ApplicationScoped
class RootRows implements Merkle.Nodes {

  private static final String ROOT = "select day, size, hash, made_at, signed from ledger_root";

  private final Reads reads;
  private final Writes writes;

  RootRows(Reads reads, Writes writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** A person's leaf. */
  record Leaf(KnownHead head, long place) {}

  /** Whose it is. */
  record PlacedLeaf(PersonId person, Leaf leaf) {}

  long size() {
    return reads.list("select size from ledger_tree", row -> row.getLong(1)).get(0);
  }

  /** Whoever adds leaves does so alone: false if the tree is not as it was any more. */
  boolean grow(long from, long to) {
    return writes.update("update ledger_tree set size = ? where size = ?", to, from) == 1;
  }

  void add(PersonHead head, long place) {
    writes.update(
        "insert into ledger_leaf (person_id, seq, hash, place) values (?, ?, ?, ?)",
        head.person().bits(),
        head.head().seq(),
        Proof.bytes(head.head().hash()),
        place);
  }

  void node(int level, long place, byte[] hash) {
    writes.update(
        "insert into ledger_node (level, place, hash) values (?, ?, ?)", level, place, hash);
  }

  @Override
  public byte[] hash(int level, long place) {
    return node(level, place)
        .orElseThrow(
            () -> new IllegalStateException("The tree has no node " + place + " of " + level));
  }

  Optional<byte[]> node(int level, long place) {
    String sql = "select hash from ledger_node where level = ? and place = ?";
    return reads.list(sql, row -> row.getBytes(1), level, place).stream().findFirst();
  }

  /** The lowest nodes, in their order. */
  List<byte[]> leaves(long from, int most) {
    String sql =
        "select hash from ledger_node where level = 0 and place >= ? order by place limit ?";
    return reads.list(sql, row -> row.getBytes(1), from, most);
  }

  /** How many leaves people have in the first so many places. */
  long placed(long size) {
    return places("count(*)", size);
  }

  /** How many of the first so many places are those of people's leaves. */
  long places(long size) {
    return places("count(distinct place)", size);
  }

  private long places(String what, long size) {
    String sql = "select " + what + " from ledger_leaf where place >= 0 and place < ?";
    return reads.list(sql, row -> row.getLong(1), size).get(0);
  }

  /** How far each of these people's ledgers is in the tree; those who are not are left out. */
  Map<PersonId, Long> noted(PersonId first, PersonId last) {
    Map<PersonId, Long> noted = new HashMap<>();
    reads
        .list(
            "select person_id, max(seq) from ledger_leaf where person_id between ? and ?"
                + " group by person_id",
            row -> Map.entry(new PersonId(row.getLong(1)), row.getLong(2)),
            first.bits(),
            last.bits())
        .forEach(one -> noted.put(one.getKey(), one.getValue()));
    return noted;
  }

  /** Her newest leaf in a tree of so many. */
  Optional<Leaf> leaf(PersonId person, long size) {
    String sql =
        "select seq, hash, place from ledger_leaf where person_id = ? and place < ?"
            + " order by seq desc limit 1";
    return reads.list(sql, RootRows::leaf, person.bits(), size).stream().findFirst();
  }

  /** Her leaves, one a day at most, the oldest first. */
  List<Leaf> leaves(PersonId person) {
    String sql = "select seq, hash, place from ledger_leaf where person_id = ? order by seq";
    return reads.list(sql, RootRows::leaf, person.bits());
  }

  /** All leaves, by person and line, of those after one; from the first for null. */
  List<PlacedLeaf> leavesAfter(PlacedLeaf last, int most) {
    String sql =
        "select seq, hash, place, person_id from ledger_leaf where (person_id, seq) > (?, ?)"
            + " order by person_id, seq limit ?";
    long person = last == null ? Long.MIN_VALUE : last.person().bits();
    long seq = last == null ? 0 : last.leaf().head().seq();
    return reads.list(
        sql, row -> new PlacedLeaf(new PersonId(row.getLong(4)), leaf(row)), person, seq, most);
  }

  void add(Root root) {
    writes.update(
        "insert into ledger_root (day, size, hash, made_at, signed) values (?, ?, ?, ?, ?)",
        root.day().toEpochDay(),
        root.size(),
        Proof.bytes(root.hash()),
        root.at(),
        root.signed());
  }

  Optional<Root> root(LocalDate day) {
    return reads.list(ROOT + " where day = ?", RootRows::root, day.toEpochDay()).stream()
        .findFirst();
  }

  /** The newest first, of those before a day. */
  List<Root> before(LocalDate day, int most) {
    return reads.list(
        ROOT + " where day < ? order by day desc limit ?", RootRows::root, day.toEpochDay(), most);
  }

  /** The oldest first, of those after a day. */
  List<Root> after(LocalDate day, int most) {
    return reads.list(
        ROOT + " where day > ? order by day limit ?", RootRows::root, day.toEpochDay(), most);
  }

  private static Leaf leaf(ResultSet row) throws SQLException {
    return new Leaf(new KnownHead(row.getLong(1), Proof.text(row.getBytes(2))), row.getLong(3));
  }

  private static Root root(ResultSet row) throws SQLException {
    return new Root(
        LocalDate.ofEpochDay(row.getLong(1)),
        row.getLong(2),
        Proof.text(row.getBytes(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(5));
  }
}
