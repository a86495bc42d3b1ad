package dev.holdfast.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class FactsTest {

  private static final Access ACME = Access.byClient("acme", "a test");

  @Inject People people;
  @Inject Facts facts;

  @Test
  void a_new_value_supersedes_and_the_old_one_stays_as_history() {
    PersonId ada = people.add().id();
    FactEntry byron = add(ada, "family_name", "Byron");
    FactEntry lovelace = add(ada, "family_name", "Lovelace");

    assertEquals(List.of(lovelace), facts.current(ACME, ada));
    List<FactEntry> all = facts.withHistory(ACME, ada, Slice.newest(10)).entries();
    assertEquals(List.of(lovelace.id(), byron.id()), all.stream().map(FactEntry::id).toList());
    assertNotNull(all.get(1).supersededAt());
    assertEquals("acme", all.get(1).source());
  }

  @Test
  void what_was_written_in_one_millisecond_is_listed_as_it_arrived() {
    PersonId ada = people.add().id();
    TestClock.stop();
    List<UUID> arrived =
        IntStream.range(0, 20).mapToObj(i -> add(ada, "nickname", "Ada " + i).id()).toList();

    List<UUID> listed =
        new ArrayList<>(
            facts.withHistory(ACME, ada, Slice.newest(20)).entries().stream()
                .map(FactEntry::id)
                .toList());
    Collections.reverse(listed);
    assertEquals(arrived, listed);
    assertTrue(arrived.stream().allMatch(id -> id.version() == 7 && id.variant() == 2));
  }

  @Test
  void deleting_the_current_value_keeps_history_and_revives_nothing() {
    PersonId ada = people.add().id();
    add(ada, "nickname", "Addie");
    add(ada, "nickname", "Ada");
    FactEntry current = add(ada, "nickname", "Countess");

    assertEquals(new Deleted(1, 0, 2), facts.delete(ACME, ada, current.id(), false).orElseThrow());
    assertTrue(facts.current(ACME, ada).isEmpty());
    assertEquals(2, facts.withHistory(ACME, ada, Slice.newest(10)).entries().size());
    assertTrue(facts.delete(ACME, ada, current.id(), false).isEmpty());
  }

  @Test
  void deleting_with_history_leaves_nothing_of_that_name() {
    PersonId ada = people.add().id();
    add(ada, "nickname", "Addie");
    FactEntry other = add(ada, "given_name", "Ada");
    FactEntry current = add(ada, "nickname", "Countess");

    assertEquals(new Deleted(1, 1, 0), facts.delete(ACME, ada, current.id(), true).orElseThrow());
    assertEquals(List.of(other), facts.withHistory(ACME, ada, Slice.newest(10)).entries());
  }

  @Test
  void another_persons_entry_is_neither_found_nor_deleted() {
    PersonId ada = people.add().id();
    PersonId mary = people.add().id();
    FactEntry entry = add(ada, "given_name", "Ada");

    assertTrue(facts.find(ACME, mary, entry.id()).isEmpty());
    assertTrue(facts.delete(ACME, mary, entry.id(), true).isEmpty());
    assertEquals(entry, facts.find(ACME, ada, entry.id()).orElseThrow());
  }

  @Test
  void nothing_is_added_to_someone_unknown_and_erasure_takes_all() {
    PersonId ada = people.add().id();
    FactEntry entry = add(ada, "given_name", "Ada");

    assertTrue(people.erase(ada));
    assertTrue(facts.find(ACME, ada, entry.id()).isEmpty());
    assertTrue(facts.add(ACME, ada, List.of(fact("given_name", "Ada"))).isEmpty());
  }

  @Test
  void a_person_is_called_by_her_names() {
    PersonId elodie = people.add().id();
    add(elodie, "given_name", "Élodie");
    add(elodie, "family_name", "Marchand-" + UUID.randomUUID());

    assertTrue(facts.displayName(ACME, elodie).startsWith("Élodie Marchand-"));
    assertEquals(2, facts.summary(ACME, elodie).count());
  }

  @Test
  void a_summary_counts_all_there_is() {
    PersonId many = people.add().id();
    facts.add(
        ACME,
        many,
        IntStream.rangeClosed(1, 1_001)
            .mapToObj(i -> fact("acme.example:name_" + i, "value"))
            .toList());
    assertEquals(1_001, facts.summary(ACME, many).count());
    assertEquals(951, facts.summary(ACME, many).moreKinds());
  }

  @Test
  void eight_writers_of_one_fact_leave_one_current_value() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 40; round++) {
        PersonId person = people.add().id();
        List<Callable<FactEntry>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
          String value = "value " + writer;
          writers.add(() -> add(person, "nickname", value));
        }
        for (Future<FactEntry> written : threads.invokeAll(writers)) {
          assertNull(written.get().supersededAt());
        }
        assertEquals(1, facts.current(ACME, person).size());
        assertEquals(8, facts.withHistory(ACME, person, Slice.newest(20)).entries().size());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private FactEntry add(PersonId person, String name, String value) {
    return facts.add(ACME, person, List.of(fact(name, value))).orElseThrow().get(0);
  }

  private static NewFact fact(String name, String value) {
    Instant now = Instant.now();
    return NewFact.of(name, FactValue.parse(ValueType.STRING, value), null, now);
  }
}
