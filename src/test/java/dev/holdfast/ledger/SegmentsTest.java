package dev.holdfast.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Lines that were moved into segments are read, checked and protected like others. */
@QuarkusTest
class SegmentsTest {

  private static final int LINES = 130;
  private static final List<Act> ACTS = List.of(Act.READ, Act.WRITE, Act.DELETE);

  @Inject Ledger ledger;
  @Inject Verification verification;
  @Inject Segments segments;
  @Inject PersonKeys keys;
  @Inject DataSource data;

  private final Random random = new Random(20261129);

  @Test
  void a_ledger_reads_and_verifies_the_same_wherever_its_lines_lie() {
    for (int round = 0; round < 5; round++) {
      PersonId person = withLines(Segments.FEWEST + 1 + random.nextInt(600));
      List<LedgerLine> before = all(person, 1_000);
      KnownHead head = verification.head(person).orElseThrow();
      List<LedgerLine> reads = reads(person);
      assertTrue(segments.move(person, later()));
      withMore(person, random.nextInt(3));
      while (segments.move(person, later())) {
        withMore(person, 1);
      }
      List<LedgerLine> after = all(person, 1_000);
      int more = after.size() - before.size();
      assertEquals(before, after.subList(more, after.size()));
      assertEquals(after, all(person, 7));
      List<LedgerLine> oldest = new ArrayList<>(after);
      Collections.reverse(oldest);
      assertEquals(oldest.subList(3, oldest.size()), ledger.between(person, 3, oldest.size()));
      assertEquals(
          reads, reads(person).subList(reads(person).size() - reads.size(), reads(person).size()));
      Verdict verdict = verification.verify(person, head);
      assertEquals(List.of(), verdict.findings());
      assertEquals(after.size(), verdict.lines());
    }
  }

  @Test
  void only_old_lines_are_moved_and_the_newest_stays() throws SQLException {
    PersonId person = withLines(LINES);
    assertFalse(segments.move(person, Instant.now().minusSeconds(3_600)));
    assertTrue(segments.move(person, later()));
    assertEquals(1, count("ledger_line", person));
    assertEquals(1, count("ledger_segment", person));
    assertFalse(segments.move(person, later()));
    assertFalse(segments.move(withLines(Segments.FEWEST - 1), later()));
  }

  @Test
  void they_take_less_room() throws SQLException {
    PersonId person = withLines(LINES);
    long before = bytes("length(body) + length(commitment) + length(hash)", "ledger_line", person);
    assertTrue(segments.move(person, later()));
    long after = bytes("length(bodies) + length(commitments)", "ledger_segment", person);
    assertTrue(after * 2 < before, before + " " + after);
  }

  @Test
  void tampering_in_a_segment_is_found_and_named() throws SQLException {
    PersonId other = withLines(LINES);
    assertTrue(segments.move(other, later()));
    String another = "(select %s from ledger_segment o where o.person_id = " + other.bits() + ")";
    for (String column : List.of("previous", "commitments", "hash", "bodies")) {
      PersonId person = moved();
      tamper(
          "update ledger_segment set %s = %s where person_id = %d",
          column,
          column.equals("previous") ? "hash" : another.formatted("o." + column),
          person.bits());
      Verdict verdict = verification.verify(person);
      assertFalse(verdict.sound(), column);
      long first = verdict.findings().get(0).seq();
      assertTrue(first >= 1 && first <= LINES, column + " " + verdict.findings());
    }
    PersonId cut = moved();
    tamper("delete from ledger_segment where person_id = %d", cut.bits());
    assertEquals(1, verification.verify(cut).findings().get(0).seq());
    PersonId shorter = moved();
    tamper(
        "update ledger_segment set last_seq = last_seq - 1 where person_id = %d", shorter.bits());
    assertFalse(verification.verify(shorter).sound());
  }

  @Test
  void a_line_that_says_something_else_is_not_moved() throws SQLException {
    PersonId person = withLines(LINES);
    tamper(
        "update ledger_line set commitment = hash where person_id = %d and seq = 5", person.bits());
    assertFalse(segments.move(person, later()));
    assertEquals(5, verification.verify(person).findings().get(0).seq());
  }

  @Test
  void nobody_removes_changes_or_replaces_what_is_noted() throws SQLException {
    PersonId person = moved();
    String whose = " where person_id = " + person.bits();
    List<String> refused =
        new ArrayList<>(
            List.of(
                "delete from ledger_line" + whose,
                "delete from ledger_head" + whose,
                "delete from ledger_segment" + whose,
                "update ledger_segment set hash = hash" + whose));
    if (sqlite()) {
      for (String table : List.of("line", "head", "segment")) {
        refused.add(
            "insert or replace into ledger_%s select * from ledger_%s%s"
                .formatted(table, table, whose));
      }
      String columns = "(rowid, person_id, seq, commitment, hash, body)";
      refused.add(
          "insert or replace into ledger_line %s select rowid, person_id, seq + 1, commitment, hash, body from ledger_line%s"
              .formatted(columns, whose));
      String its = "(select rowid from ledger_segment" + whose + ")";
      refused.add(
          segment(withLines(1), 1, 1, "commitment", "hash")
              .replace("(person_id", "(rowid, person_id")
              .replace("insert", "insert or replace")
              .replace("select ", "select " + its + ", "));
    }
    for (String one : refused) {
      assertThrows(SQLException.class, () -> run(one), one);
    }
    assertTrue(verification.verify(person).sound());
  }

  @Test
  void a_segment_that_does_not_have_a_line_does_not_let_it_go() throws SQLException {
    PersonId person = withLines(3);
    for (String wrong :
        List.of(
            segment(person, 1, 1, "commitment", "commitment"),
            segment(person, 2, 2, "commitment", "hash"),
            segment(person, 1, 9, "commitment", "hash"),
            segment(person, 1, 0, "commitment", "hash"),
            segment(moved(), 1, LINES, "commitment", "hash"))) {
      assertThrows(SQLException.class, () -> run(wrong), wrong);
    }
    PersonId other = withLines(3);
    run(segment(person, 1, 1, "hash", "hash"));
    run(segment(other, 1, 2, "commitment", "hash"));
    for (PersonId one : List.of(person, other)) {
      String delete = "delete from ledger_line where person_id = " + one.bits() + " and seq = ";
      for (int seq = 1; seq <= 3; seq++) {
        String line = delete + seq;
        assertThrows(SQLException.class, () -> run(line), line);
      }
    }
    PersonId right = withLines(3);
    run(segment(right, 1, 1, "commitment", "hash"));
    run("delete from ledger_line where person_id = " + right.bits() + " and seq = 1");
  }

  /** Made of the columns of its last line. */
  private static String segment(
      PersonId person, long first, long last, String commitments, String hash) {
    return ("insert into ledger_segment (person_id, last_seq, first_seq, previous, commitments,"
            + " hash, bodies) select person_id, %d, %d, hash, %s, %s, body from ledger_line"
            + " where person_id = %d order by abs(seq - %d) limit 1")
        .formatted(last, first, commitments, hash, person.bits(), last);
  }

  @Test
  void a_line_that_was_put_back_beside_its_segment_is_found() throws SQLException {
    PersonId person = moved();
    tamper(
        "insert into ledger_line (person_id, seq, commitment, hash, body)"
            + " select person_id, 3, commitment, hash, body from ledger_line where person_id = %d",
        person.bits());
    assertEquals(3, verification.verify(person).findings().get(0).seq());
  }

  @Test
  void after_an_erasure_the_chain_is_still_proved() {
    PersonId person = moved();
    keys.destroy(person);
    Verdict verdict = verification.verify(person);
    assertEquals(List.of(), verdict.findings());
    assertEquals(LINES, verdict.unreadable());
    assertEquals(List.of(), all(person, 1_000));
    assertFalse(segments.move(person, later()));
  }

  private PersonId moved() {
    PersonId person = withLines(LINES);
    assertTrue(segments.move(person, later()));
    return person;
  }

  private static Instant later() {
    return Instant.now().plusSeconds(3_600);
  }

  private PersonId withLines(int count) {
    PersonId person = Issue.person();
    withMore(person, count);
    return person;
  }

  private void withMore(PersonId person, int count) {
    for (int i = 0; i < count; i++) {
      Visit visit = new Visit(Visit.CLIENT, "app-" + random.nextInt(3), null, "test", null);
      List<EntryRef> entries = new ArrayList<>();
      for (int entry = random.nextInt(4); entry > 0; entry--) {
        entries.add(new EntryRef(EntryRef.Sort.FACTS, new UUID(1, random.nextInt(9)), "name"));
      }
      ledger.append(visit, ACTS.get(random.nextInt(ACTS.size())), Map.of(person, entries));
    }
  }

  /** Page after page. */
  private List<LedgerLine> all(PersonId person, int page) {
    List<LedgerLine> all = new ArrayList<>();
    List<LedgerLine> some = ledger.lines(person, LedgerFilter.ALL, null, page);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = ledger.lines(person, LedgerFilter.ALL, some.get(some.size() - 1).seq(), page);
    }
    return all;
  }

  private List<LedgerLine> reads(PersonId person) {
    LedgerFilter filter = new LedgerFilter(null, null, "app-1", Act.READ, null);
    return ledger.lines(person, filter, null, 1_000);
  }

  private void tamper(String statement, Object... values) throws SQLException {
    new Tampering(data).run(List.of(statement.formatted(values)));
  }

  private long count(String table, PersonId person) throws SQLException {
    return bytes("1", table, person);
  }

  private long bytes(String of, String table, PersonId person) throws SQLException {
    String sql = "select sum(%s) from %s where person_id = %d".formatted(of, table, person.bits());
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private boolean sqlite() throws SQLException {
    try (Connection connection = data.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("SQLite");
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
