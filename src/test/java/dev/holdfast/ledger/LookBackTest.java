package dev.holdfast.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookBackTest {

  private static final Duration MONTH = Duration.ofDays(30);

  private static final LedgerFilter READS =
      new LedgerFilter(Instant.EPOCH, null, null, Act.READ, null);

  @Inject Ledger ledger;
  @Inject LookBack whole;
  @Inject Lines lines;

  private final PersonId person = PersonId.parse(Given.person()).orElseThrow();

  @Test
  void uses_are_counted_by_reader_and_day_with_what_was_read() {
    Given.fact(person.toString(), "given_name", "Ada");
    String token = App.demo().accessToken(person.toString(), "facts");
    App.me(token, "facts").then().statusCode(200);
    App.me(token, "facts").then().statusCode(200);
    LookBack.Uses uses = whole.uses(person, READS);
    assertFalse(uses.cut());
    ReaderUse use =
        uses.readers().stream()
            .filter(one -> one.reader().equals("demo-app"))
            .findFirst()
            .orElseThrow();
    assertEquals(2, use.count());
    assertEquals(2, use.days().values().stream().mapToLong(Long::longValue).sum());
    assertEquals(List.of("given_name"), use.what().stream().map(EntryRef::name).toList());
  }

  @Test
  void what_is_too_much_is_counted_in_part_and_says_so() {
    reads("a", 12);
    LookBack.Uses uses = new LookBack(lines, 10).uses(person, READS);
    assertTrue(uses.cut());
    assertEquals(10, uses.readers().get(0).count());
    assertFalse(new LookBack(lines, 12).uses(person, READS).cut());
  }

  @Test
  void a_line_with_many_entries_is_as_much_work_as_several() {
    reads("a", 3);
    List<EntryRef> many = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      many.add(new EntryRef(EntryRef.Sort.ACTIVITIES, new UUID(1, i), null));
    }
    ledger.append(visit("a"), Act.READ, Map.of(person, many));
    LookBack.Uses uses = new LookBack(lines, 10).uses(person, READS);
    assertTrue(uses.cut());
    assertEquals(1, uses.readers().get(0).count());
  }

  @Test
  void pages_go_on_where_the_last_one_ended() {
    reads("a", 5);
    List<Long> seen = new ArrayList<>();
    Long before = null;
    do {
      LookBack.Found page = whole.find(person, by("a"), line -> true, before, 2);
      assertTrue(page.lines().size() <= 2);
      page.lines().forEach(line -> seen.add(line.seq()));
      before = page.next();
    } while (before != null);
    assertEquals(LongStream.iterate(5, seq -> seq - 1).limit(5).boxed().toList(), seen);
  }

  @Test
  void a_search_that_looked_far_enough_says_where_to_go_on() {
    reads("rare", 1);
    reads("a", 15);
    LookBack near = new LookBack(lines, 10);
    LookBack.Found none = near.find(person, by("rare"), line -> true, null, 5);
    assertEquals(List.of(), none.lines());
    assertEquals(7, none.next());
    assertTrue(none.back() != null);
    LookBack.Found rest = near.find(person, by("rare"), line -> true, none.next(), 5);
    assertEquals(List.of(1L), rest.lines().stream().map(LedgerLine::seq).toList());
    assertNull(rest.next());
    assertNull(rest.back());
  }

  @Test
  void lines_that_are_later_than_the_end_are_not_looked_through() {
    Instant begin = Instant.now();
    reads("a", 3);
    TestClock.advance(MONTH);
    reads("a", 40);
    LedgerFilter first = new LedgerFilter(null, begin.plus(Duration.ofDays(1)), null, null, null);
    LookBack.Found found = new LookBack(lines, 10).find(person, first, line -> true, null, 5);
    assertEquals(List.of(3L, 2L, 1L), found.lines().stream().map(LedgerLine::seq).toList());
    assertNull(found.next());
    LedgerFilter never = new LedgerFilter(null, begin.minus(MONTH), null, null, null);
    assertEquals(List.of(), whole.find(person, never, line -> true, null, 5).lines());
  }

  private void reads(String reader, int times) {
    for (int i = 0; i < times; i++) {
      ledger.append(visit(reader), Act.READ, Map.of(person, List.of()));
    }
  }

  private static LedgerFilter by(String reader) {
    return new LedgerFilter(null, null, reader, null, null);
  }

  private static Visit visit(String reader) {
    return new Visit(Visit.CLIENT, reader, null, "a test", null);
  }
}
