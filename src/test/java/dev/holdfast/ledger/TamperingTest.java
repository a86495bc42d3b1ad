package dev.holdfast.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** Whatever somebody does to the lines who owns the database, the check says where. */
@QuarkusTest
class TamperingTest {

  private static final int TRIES = 40;
  private static final int LINES = 12;

  @Inject Ledger ledger;
  @Inject Verification verification;
  @Inject DataSource data;

  /**
   * An attack on a chain.
   *
   * @param at which line
   * @param other another one
   */
  private record Attack(String what, int at, int other) {

    /** The first line of which the check may say that it is wrong, and the last. */
    boolean isFoundAt(long seq) {
      return switch (what) {
        case "swap bodies" -> seq == at || seq == other;
        case "cut off" -> seq >= at;
        default -> seq == at || seq == at + 1;
      };
    }

    List<String> statements(long person) {
      String line = " where person_id = " + person + " and seq = " + at;
      String another =
          "(select %s from ledger_line o where o.person_id = " + person + " and o.seq = %d)";
      return switch (what) {
        case "remove" -> List.of("delete from ledger_line" + line);
        case "cut off" ->
            List.of("delete from ledger_line where person_id = " + person + " and seq >= " + at);
        case "swap bodies" ->
            List.of(
                "update ledger_line set body = (select o.body from ledger_line o where o.person_id = "
                    + person
                    + " and o.seq = case when ledger_line.seq = "
                    + at
                    + " then "
                    + other
                    + " else "
                    + at
                    + " end) where person_id = "
                    + person
                    + " and seq in ("
                    + at
                    + ", "
                    + other
                    + ")");
        case "copy all but the place" ->
            List.of(
                "update ledger_line set body = %s, commitment = %s, hash = %s"
                        .formatted(
                            another.formatted("o.body", other),
                            another.formatted("o.commitment", other),
                            another.formatted("o.hash", other))
                    + line);
        default -> List.of("update ledger_line set " + what + " = " + noise() + line);
      };
    }

    private static String noise() {
      return "(select h.hash from ledger_head h where h.person_id = ledger_line.person_id)";
    }
  }

  private static final Arbitrary<Attack> ATTACKS =
      Combinators.combine(
              Arbitraries.of(
                  "remove",
                  "cut off",
                  "swap bodies",
                  "copy all but the place",
                  "body",
                  "commitment",
                  "hash"),
              Arbitraries.integers().between(1, LINES - 1),
              Arbitraries.integers().between(1, LINES - 1))
          .as(Attack::new)
          .filter(attack -> attack.at != attack.other);

  @Test
  void any_tampering_is_found_and_where_it_was() throws SQLException {
    var attacks = ATTACKS.generator(TRIES);
    Random random = new Random(20261128);
    for (int i = 0; i < TRIES; i++) {
      Attack attack = attacks.next(random).value();
      PersonId person = withLines();
      assertEquals(List.of(), verification.verify(person).findings());
      new Tampering(data).run(attack.statements(person.bits()));
      Verdict verdict = verification.verify(person);
      assertFalse(verdict.sound(), attack.toString());
      assertTrue(
          attack.isFoundAt(verdict.findings().get(0).seq()), attack + " " + verdict.findings());
    }
  }

  @Test
  void a_chain_that_was_written_anew_is_found_by_a_kept_head() throws SQLException {
    PersonId person = withLines();
    KnownHead kept = verification.head(person).orElseThrow();
    long bits = person.bits();
    new Tampering(data)
        .run(
            List.of(
                "delete from ledger_line where person_id = " + bits + " and seq > 5",
                "update ledger_head set seq = 5, hash = (select hash from ledger_line where person_id = "
                    + bits
                    + " and seq = 5) where person_id = "
                    + bits));
    assertTrue(verification.verify(person).sound());
    assertEquals(6, verification.verify(person, kept).findings().get(0).seq());
    for (int i = 0; i < 10; i++) {
      line(person, i);
    }
    assertTrue(verification.verify(person).sound());
    assertEquals(LINES, verification.verify(person, kept).findings().get(0).seq());
  }

  private PersonId withLines() {
    PersonId person = Issue.person();
    for (int i = 0; i < LINES; i++) {
      line(person, i);
    }
    return person;
  }

  private void line(PersonId person, int number) {
    Visit visit = new Visit(Visit.CLIENT, "app-" + number, UUID.randomUUID(), "test", null);
    EntryRef entry = new EntryRef(EntryRef.Sort.FACTS, UUID.randomUUID(), "given_name");
    ledger.append(visit, Act.READ, Map.of(person, List.of(entry)));
  }
}
