package dev.holdfast.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.TestClock;
import dev.holdfast.web.Position;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class AuditLogTest {

  @Inject AuditLog log;
  @Inject AuditCleaning cleaning;
  @Inject People people;
  @Inject Clock clock;
  @Inject UserTransaction unit;

  private PersonId person;
  private Actor operator;

  @BeforeEach
  void anOperator() {
    person = people.add(Role.ADMIN).id();
    operator = new Actor(Via.API, person, "console", "key-1", "192.0.2.7", "request-1");
  }

  @Test
  void an_act_is_found_again_as_it_was() {
    UUID organization = UUID.randomUUID();
    Act act =
        Act.of(operator, "client.changed", "client", "c-1")
            .within(organization)
            .changing(Map.of("name", "One", "same", 1), Map.of("name", "Two", "same", 1));
    log.note(act);
    NotedAct noted = log.find(AuditSearch.of(organization), null, 10).get(0);
    assertEquals(operator, noted.act().by());
    assertEquals(Map.of("name", "One"), noted.act().before());
    assertEquals(Map.of("name", "Two"), noted.act().after());
    assertEquals("client.changed", noted.act().action());
  }

  @Test
  void what_is_endless_is_not_kept_and_nothing_is_nothing() {
    Map<String, Object> is = new HashMap<>();
    is.put("keys", List.of("x".repeat(5_000)));
    is.put("time", Instant.EPOCH);
    is.put("none", null);
    log.note(Act.of(operator, "client.added", "client", "c-2").changing(null, is));
    Act act = by(person).get(0).act();
    assertNull(act.before());
    assertEquals(
        Map.of("keys", "(too long to be kept here)", "time", "1970-01-01T00:00:00.000Z"),
        act.after());
  }

  @Test
  void acts_of_one_moment_are_paged_without_a_gap_or_a_repetition() {
    TestClock.stop();
    for (int i = 0; i < 25; i++) {
      log.note(Act.of(operator, "client.disabled", "client", "c-" + i));
    }
    List<String> seen = new ArrayList<>();
    Position after = null;
    List<NotedAct> page;
    do {
      page = log.find(search(person.toString(), null, null, null, null), after, 7);
      page.forEach(noted -> seen.add(noted.act().targetId()));
      after = page.isEmpty() ? null : page.get(page.size() - 1).position();
    } while (after != null);
    assertEquals(25, seen.stream().distinct().count());
    assertEquals(25, seen.size());
  }

  @Test
  void it_is_narrowed_by_what_is_asked() {
    Instant before = clock.instant();
    String target = UUID.randomUUID().toString();
    log.note(Act.of(operator, "client.disabled", "client", target));
    log.note(Act.of(Actor.ofCommandLine(), "client.enabled", "client", target));
    TestClock.advance(Duration.ofHours(2));
    log.note(Act.of(new Actor(Via.PAGE, person, null, null, null, null), "x.y", "x", target));
    Instant hour = before.plus(Duration.ofHours(1));
    assertEquals(3, count(new AuditSearch(null, null, null, null, target, null, null, null)));
    assertEquals(2, count(search(person.toString(), null, null, null, null)));
    assertEquals(
        1, count(new AuditSearch(null, Via.COMMAND_LINE, null, null, target, null, null, null)));
    assertEquals(1, count(search(person.toString(), "x.y", null, null, null)));
    assertEquals(1, count(search(person.toString(), null, "client", null, null)));
    assertEquals(1, count(search(person.toString(), null, null, hour, null)));
    assertEquals(1, count(search(person.toString(), null, null, before, hour)));
  }

  @Test
  void it_stands_and_falls_with_the_work_that_it_tells_of() throws Exception {
    unit.begin();
    log.note(Act.of(operator, "client.disabled", "client", "c"));
    unit.rollback();
    assertEquals(List.of(), by(person));
  }

  @Test
  void who_is_erased_was_somewhere_that_nobody_knows() {
    log.note(Act.of(operator, "client.disabled", "client", "c"));
    people.add(Role.ADMIN);
    people.erase(person);
    Actor by = by(person).get(0).act().by();
    assertEquals(person, by.person());
    assertNull(by.network());
  }

  @Test
  void it_is_kept_for_two_years() {
    log.note(Act.of(operator, "client.disabled", "client", "c"));
    TestClock.advance(Duration.ofDays(729));
    cleaning.clean();
    assertEquals(1, by(person).size());
    TestClock.advance(Duration.ofDays(2));
    cleaning.clean();
    assertEquals(List.of(), by(person));
  }

  @Test
  void what_no_search_may_be_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> AuditWords.via("browser"));
    assertThrows(IllegalArgumentException.class, () -> AuditWords.organization("1-1-1-1-1"));
  }

  private List<NotedAct> by(PersonId who) {
    return log.find(search(who.toString(), null, null, null, null), null, 50);
  }

  private int count(AuditSearch search) {
    return log.find(search, null, 50).size();
  }

  private static AuditSearch search(
      String actor, String action, String type, Instant from, Instant to) {
    return new AuditSearch(actor, null, action, type, null, null, from, to);
  }
}
