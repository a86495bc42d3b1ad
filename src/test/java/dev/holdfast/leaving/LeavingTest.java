package dev.holdfast.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonState;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leaves can come back, is told before it is over, and is erased then. */
@QuarkusTest
@ActivateRequestContext
class LeavingTest {

  @Inject Leaving leaving;
  @Inject LeavingCleaning cleaning;
  @Inject People people;
  @Inject LoginEmails emails;
  @Inject RefusedErasure failing;

  private final String address = "leaving-" + System.nanoTime() + "@mail.example";
  private PersonId ada;

  @BeforeEach
  void somebody() {
    ada = people.add().id();
    emails.addVerified(ada, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
  }

  @AfterEach
  void backToNow() {
    failing.refuse();
    TestClock.reset();
  }

  @Test
  void she_is_told_three_days_before_and_erased_after_thirty() {
    assertTrue(leaving.leave(ada, Source.UNKNOWN).isPresent());
    assertTrue(leaving.leave(ada, Source.UNKNOWN).isEmpty());
    after(Duration.ofDays(26));
    assertEquals("Your account is deactivated", Mailbox.newest(address).subject());
    after(Duration.ofDays(1).plusHours(1));
    assertEquals("Your account will be erased soon", Mailbox.newest(address).subject());
    cleaning.clean();
    assertEquals(2, Mailbox.all(address).size(), "she is told once");
    after(Duration.ofDays(2));
    assertTrue(held());
    after(Duration.ofDays(1));
    assertFalse(held());
  }

  @Test
  void whom_nobody_could_tell_in_time_is_erased_three_days_after_she_is_told() {
    leaving.leave(ada, Source.UNKNOWN);
    after(Duration.ofDays(60));
    assertTrue(held());
    after(Duration.ofDays(3).plusHours(1));
    assertFalse(held());
  }

  @Test
  void who_comes_back_stays() {
    leaving.leave(ada, Source.UNKNOWN);
    assertTrue(leaving.comeBack(ada, Source.UNKNOWN));
    assertFalse(leaving.comeBack(ada, Source.UNKNOWN));
    assertEquals("Your account is active again", Mailbox.newest(address).subject());
    after(Duration.ofDays(60));
    after(Duration.ofDays(60));
    assertEquals(PersonState.ACTIVE, people.find(ada).orElseThrow().state());
  }

  @Test
  void whom_an_operator_deactivates_cannot_come_back_and_is_erased_all_the_same() {
    leaving.leave(ada, Source.UNKNOWN);
    assertTrue(people.deactivate(ada));
    assertFalse(people.deactivate(ada));
    assertEquals(PersonState.DEACTIVATED, state());
    assertFalse(leaving.comeBack(ada, Source.UNKNOWN));
    after(Duration.ofDays(28));
    assertEquals(1, Mailbox.all(address).size(), "she is not told that she can come back");
    after(Duration.ofDays(4));
    assertFalse(held());
  }

  @Test
  void nobody_else_calls_her_back() {
    leaving.leave(ada, Source.UNKNOWN);
    assertFalse(people.activate(ada));
    assertTrue(people.deactivate(ada));
    assertTrue(people.activate(ada));
    assertEquals(PersonState.LEAVING, state());
    assertTrue(leaving.comeBack(ada, Source.UNKNOWN));
    assertEquals(PersonState.ACTIVE, state());
  }

  @Test
  void who_came_back_and_leaves_anew_has_her_time_again() {
    leaving.leave(ada, Source.UNKNOWN);
    after(Duration.ofDays(28));
    TestClock.advance(Duration.ofDays(4));
    assertTrue(leaving.over(null, 1_000).stream().anyMatch(over -> over.id().equals(ada)));
    leaving.comeBack(ada, Source.UNKNOWN);
    leaving.leave(ada, Source.UNKNOWN);
    assertFalse(leaving.erase(ada));
    assertTrue(held());
  }

  @Test
  void who_cannot_be_erased_keeps_nobody_waiting() {
    PersonId first = people.add().id();
    failing.refuse(first);
    leaving.leave(first, Source.UNKNOWN);
    TestClock.advance(Duration.ofMinutes(1));
    leaving.leave(ada, Source.UNKNOWN);
    after(Duration.ofDays(28));
    after(Duration.ofDays(4));
    assertTrue(known(first).isPresent());
    assertFalse(held());
    failing.refuse();
    cleaning.clean();
    assertTrue(known(first).isEmpty());
  }

  @Test
  void many_who_cannot_be_erased_keep_nobody_waiting_either() {
    List<PersonId> first = Stream.generate(() -> people.add().id()).limit(60).toList();
    failing.refuse(first.toArray(PersonId[]::new));
    first.forEach(person -> leaving.leave(person, Source.UNKNOWN));
    TestClock.advance(Duration.ofMinutes(1));
    leaving.leave(ada, Source.UNKNOWN);
    after(Duration.ofDays(28));
    after(Duration.ofDays(4));
    assertFalse(held());
    failing.refuse();
    cleaning.clean();
    assertTrue(first.stream().allMatch(person -> known(person).isEmpty()));
  }

  private PersonState state() {
    return known(ada).orElseThrow().state();
  }

  /** As she is now, not as this test has seen her before. */
  private Optional<KnownPerson> known(PersonId person) {
    return QuarkusTransaction.requiringNew().call(() -> people.find(person));
  }

  private boolean held() {
    return emails.owner(EmailAddress.parse(address).orElseThrow()).isPresent();
  }

  private void after(Duration time) {
    TestClock.advance(time);
    cleaning.clean();
  }
}
