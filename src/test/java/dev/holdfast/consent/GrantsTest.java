package dev.holdfast.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class GrantsTest {

  @Inject Grants grants;
  @Inject People people;
  @Inject Clock clock;
  @Inject Clients clients;
  @Inject Withdrawals withdrawals;

  private static final String APP = "grants-test";
  private PersonId person;

  @BeforeEach
  void aPerson() {
    person = people.add().id();
    clients.register(
        new Registration(
            new RegisteredClient(
                APP,
                "An app",
                null,
                null,
                null,
                List.of("https://app.example/callback"),
                Set.of("facts"),
                Set.of(GrantTypes.AUTHORIZATION_CODE),
                AuthMethod.NONE,
                true,
                "ES256",
                "RS256",
                List.of(),
                false,
                ClientMetadata.NONE,
                true),
            null));
  }

  @Test
  void a_grant_stands_until_it_is_withdrawn() {
    LiveGrant grant = grants.give(given(Set.of("facts"), null));
    assertEquals(grant, grants.live(grant.id()).orElseThrow());
    assertEquals(grant, grants.between(person, APP).orElseThrow());
    assertTrue(grants.withdraw(person, grant.id()));
    assertTrue(grants.live(grant.id()).isEmpty());
    assertTrue(grants.between(person, APP).isEmpty());
    assertEquals(
        List.of(End.WITHDRAWN),
        withdrawals.seen.stream()
            .filter(event -> event.ended().equals(grant))
            .map(GrantEnded::how)
            .toList());
  }

  @Test
  void only_the_person_herself_withdraws_and_only_once() {
    LiveGrant grant = grants.give(given(Set.of("facts"), null));
    assertFalse(grants.withdraw(people.add().id(), grant.id()));
    assertFalse(grants.withdraw(person, UUID.randomUUID()));
    assertTrue(grants.withdraw(person, grant.id()));
    assertFalse(grants.withdraw(person, grant.id()));
  }

  @Test
  void a_second_answer_changes_the_grant_that_stands() {
    LiveGrant first = grants.give(given(Set.of("facts", "training"), null));
    LiveGrant second = grants.give(given(Set.of("activities"), in(Duration.ofDays(1))));
    assertEquals(first.id(), second.id());
    assertEquals(Set.of("activities"), second.scopes());
    assertEquals(first.since(), second.since());
    assertEquals(1, grants.of(person).size());
  }

  @Test
  void a_grant_whose_time_is_over_stands_no_more_and_makes_room() {
    LiveGrant over = grants.give(given(Set.of("facts"), in(Duration.ofMinutes(1))));
    TestClock.advance(Duration.ofMinutes(2));
    assertTrue(grants.live(over.id()).isEmpty());
    assertEquals(List.of(over.id()), grants.pastOf(person).stream().map(PastGrant::id).toList());
    LiveGrant next = grants.give(given(Set.of("facts"), null));
    assertFalse(next.id().equals(over.id()));
    assertFalse(grants.pastOf(person).get(0).withdrawn());
  }

  @Test
  void grants_of_an_erased_person_are_gone() {
    LiveGrant grant = grants.give(given(Set.of("facts"), null));
    people.erase(person);
    assertTrue(grants.live(grant.id()).isEmpty());
  }

  @Test
  void answers_given_at_the_same_time_leave_one_grant() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        person = people.add().id();
        Callable<LiveGrant> answer = () -> grants.give(given(Set.of("facts"), null));
        Set<UUID> ids = new HashSet<>();
        for (Future<LiveGrant> given : pool.invokeAll(java.util.Collections.nCopies(8, answer))) {
          ids.add(given.get().id());
        }
        assertEquals(1, ids.size());
        assertEquals(1, grants.of(person).size());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void what_was_not_asked_about_keeps_its_time() {
    LiveGrant first = grants.give(given(Set.of("facts"), in(Duration.ofDays(1))));
    TestClock.advance(Duration.ofHours(1));
    Set<String> kept = Set.of("facts", "activities");
    LiveGrant second =
        grants.give(new Given(person, APP, Set.of("training"), Set.of(), null, kept));
    assertEquals(Set.of("training", "facts"), second.scopes(), "activities never were allowed");
    assertEquals(first.terms().get("facts"), second.terms().get("facts"));
    assertTrue(second.terms().get("training").since().isAfter(first.since()));
    assertNull(second.until());
    TestClock.advance(Duration.ofDays(1));
    assertEquals(Set.of("training"), grants.live(second.id()).orElseThrow().scopes());
    assertEquals(Set.of("training"), grants.between(person, APP).orElseThrow().scopes());
  }

  @Test
  void a_part_of_what_stood_keeps_its_time() {
    LiveGrant first = grants.give(given(Set.of("facts"), in(Duration.ofDays(1))));
    Set<String> part = Set.of("facts:given_name");
    LiveGrant second =
        grants.give(new Given(person, APP, Set.of("training"), Set.of("facts"), null, part));
    assertEquals(first.terms().get("facts"), second.terms().get("facts:given_name"));
  }

  @Test
  void that_it_is_her_is_told_as_long_as_anything_else() {
    grants.give(given(Set.of("openid", "profile"), null));
    LiveGrant grant =
        grants.give(
            new Given(
                person,
                APP,
                Set.of("openid", "facts"),
                Set.of(),
                in(Duration.ofMinutes(15)),
                Set.of("profile"),
                true));
    assertFalse(grant.isOnce(Set.of("openid", "profile")));
    assertTrue(grant.isOnce(Set.of("openid", "facts")));
    TestClock.advance(Duration.ofDays(1));
    assertEquals(Set.of("openid", "profile"), grants.live(grant.id()).orElseThrow().scopes());
  }

  @Test
  void what_is_for_one_answer_has_no_end_to_take_over() {
    LiveGrant once =
        grants.give(
            new Given(
                person,
                APP,
                Set.of("training"),
                Set.of(),
                in(Duration.ofMinutes(15)),
                Set.of(),
                true));
    assertFalse(once.lasts(Set.of("facts", "training")));
    Instant end = in(Duration.ofDays(365));
    LiveGrant both =
        grants.give(new Given(person, APP, Set.of("facts"), Set.of(), end, Set.of("training")));
    assertTrue(both.lasts(Set.of("facts", "training")));
    assertEquals(end, both.firstEnd(Set.of("facts", "training")));
  }

  @Test
  void being_read_while_away_does_not_outlast_the_data() {
    Set<String> away = Set.of("facts", "offline_access");
    grants.give(given(away, null));
    LiveGrant grant =
        grants.give(
            new Given(
                person,
                APP,
                Set.of("facts"),
                Set.of(),
                in(Duration.ofDays(1)),
                Set.of("offline_access")));
    assertEquals(away, grants.live(grant.id()).orElseThrow().scopes());
    TestClock.advance(Duration.ofDays(1));
    assertTrue(grants.live(grant.id()).isEmpty());
  }

  @Test
  void a_grant_of_before_has_one_time_for_all() {
    Instant end = in(Duration.ofDays(1));
    LiveGrant grant = grants.give(given(Set.of("facts", "training"), end));
    QuarkusTransaction.requiringNew()
        .run(() -> Grant.update("terms = null where id = ?1", grant.id()));
    LiveGrant read = grants.live(grant.id()).orElseThrow();
    assertEquals(grant.scopes(), read.scopes());
    assertEquals(new Term(grant.since(), end), read.terms().get("training"));
  }

  @Test
  void what_was_declined_counts_as_answered() {
    LiveGrant grant =
        grants.give(new Given(person, APP, Set.of("facts"), Set.of("training"), null));
    assertTrue(grant.answers(Set.of("facts", "training")));
    assertFalse(grant.answers(Set.of("facts", "activities")));
  }

  private Given given(Set<String> scopes, Instant until) {
    return new Given(person, APP, scopes, Set.of(), until);
  }

  private Instant in(Duration time) {
    return clock.instant().plus(time);
  }

  @Singleton
  static class Withdrawals {
    final Queue<GrantEnded> seen = new ConcurrentLinkedQueue<>();

    void see(@Observes GrantEnded event) {
      seen.add(event);
    }
  }
}
