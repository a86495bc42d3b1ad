package dev.holdfast.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.TestClock;
import dev.holdfast.web.Position;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class SecurityLogTest {

  @Inject SecurityLog log;
  @Inject LogCleaning cleaning;
  @Inject People people;
  @Inject Clock clock;

  private PersonId person;

  @BeforeEach
  void aPerson() {
    person = people.add().id();
  }

  @Test
  void what_happened_is_found_again_the_newest_first() {
    note(Kind.PASSKEY_ADDED, "Laptop");
    TestClock.advance(Duration.ofMinutes(1));
    note(Kind.SIGNED_IN, "passkey");
    List<NotedEvent> found = log.find(LogSearch.of(person, null, 10));
    assertEquals(List.of(Kind.SIGNED_IN, Kind.PASSKEY_ADDED), kinds(found));
    SecurityEvent event = found.get(1).event();
    assertEquals("Laptop", event.detail());
    assertEquals("192.0.2.7", event.network());
    assertEquals("Firefox on Linux", event.device());
    assertEquals(person, event.person());
  }

  @Test
  void events_of_one_moment_are_paged_without_a_gap_or_a_repetition() {
    for (int i = 0; i < 25; i++) {
      note(Kind.SIGN_IN_FAILED, "wrong password " + i);
    }
    List<String> seen = new ArrayList<>();
    Position after = null;
    List<NotedEvent> page;
    do {
      page = log.find(LogSearch.of(person, after, 7));
      page.forEach(noted -> seen.add(noted.event().detail()));
      after = page.isEmpty() ? null : place(page.get(page.size() - 1));
    } while (after != null);
    assertEquals(25, seen.size());
    assertEquals(25, seen.stream().distinct().count());
  }

  @Test
  void operators_narrow_it_by_person_kind_and_time() {
    Instant before = clock.instant();
    note(Kind.SIGNED_IN, "");
    note(Kind.SIGN_IN_FAILED, "");
    TestClock.advance(Duration.ofHours(2));
    note(Kind.SIGNED_IN, "later");
    Instant hour = before.plus(Duration.ofHours(1));
    assertEquals(1, found(Kind.SIGN_IN_FAILED, null, null));
    assertEquals(2, found(Kind.SIGNED_IN, null, null));
    assertEquals(1, found(Kind.SIGNED_IN, hour, null));
    assertEquals(1, found(Kind.SIGNED_IN, before, hour));
    assertEquals(3, found(null, before, null));
    assertEquals(0, found(null, hour.plus(Duration.ofHours(5)), null));
  }

  @Test
  void nobody_sees_what_concerns_another() {
    note(Kind.SIGNED_IN, "");
    log.note(new SecurityEvent(null, Kind.SIGN_IN_FAILED, "unknown address", null, null));
    PersonId other = people.add().id();
    assertEquals(List.of(), log.find(LogSearch.of(other, null, 10)));
    LogSearch failures = new LogSearch(null, Kind.SIGN_IN_FAILED, null, null, null, 50);
    assertTrue(
        log.find(failures).stream()
            .anyMatch(
                noted ->
                    noted.event().person() == null
                        && noted.event().detail().equals("unknown address")));
  }

  @Test
  void it_is_kept_for_its_time_and_erased_with_the_person() {
    note(Kind.SIGNED_IN, "");
    TestClock.advance(Duration.ofDays(179));
    note(Kind.SIGNED_OUT, "");
    cleaning.clean();
    assertEquals(2, log.find(LogSearch.of(person, null, 10)).size());
    TestClock.advance(Duration.ofDays(2));
    cleaning.clean();
    assertEquals(List.of(Kind.SIGNED_OUT), kinds(log.find(LogSearch.of(person, null, 10))));
    people.erase(person);
    assertEquals(List.of(), log.find(LogSearch.of(person, null, 10)));
  }

  @Test
  void what_a_stranger_sends_is_cut_to_what_fits() {
    String long_ = "x".repeat(150) + "\u0000\r\n\ud83d\ude00".repeat(60) + "\ud83d";
    log.note(new SecurityEvent(person, Kind.SIGN_IN_FAILED, long_, long_, null));
    SecurityEvent kept = log.find(LogSearch.of(person, null, 1)).get(0).event();
    assertTrue(kept.detail().length() <= 200 && kept.detail().endsWith("…"), kept.detail());
    assertTrue(kept.network().length() <= 100);
    assertNull(kept.device());
  }

  private void note(Kind kind, String detail) {
    log.note(new SecurityEvent(person, kind, detail, "192.0.2.7", "Firefox on Linux"));
  }

  private int found(Kind kind, Instant from, Instant to) {
    return log.find(new LogSearch(person, kind, from, to, null, 50)).size();
  }

  private static Position place(NotedEvent noted) {
    return new Position(noted.at(), noted.id());
  }

  private static List<Kind> kinds(List<NotedEvent> found) {
    return found.stream().map(noted -> noted.event().kind()).toList();
  }
}
