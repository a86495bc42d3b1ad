package dev.holdfast.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.RightPassword;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Proof;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.web.ReturnPath;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptsTest {

  @Inject Attempts attempts;
  @Inject Passwords passwords;

  @Test
  void an_attempt_is_its_own_browsers_only() {
    String id = begin("browser-a", person());
    assertTrue(attempts.find(id, "browser-a").isPresent());
    assertEquals(Optional.empty(), attempts.find(id, "browser-b"));
    assertEquals(Optional.empty(), attempts.find("x", "browser-a"));
  }

  @Test
  void what_is_proven_adds_up() {
    OpenAttempt attempt = attempts.find(begin("b", person()), "b").orElseThrow();
    attempts.prove(attempt, Proof.PASSWORD).orElseThrow();
    OpenAttempt now = attempts.prove(attempt, Proof.TOTP).orElseThrow();
    assertEquals(Set.of(Proof.PASSWORD, Proof.TOTP), now.proven());
    assertEquals(now, attempts.prove(attempt, Proof.TOTP).orElseThrow(), "once more");
  }

  @Test
  void nothing_can_be_proven_of_nobody() {
    OpenAttempt attempt = attempts.find(begin("b", null), "b").orElseThrow();
    assertEquals(Optional.empty(), attempts.prove(attempt, Proof.PASSWORD));
  }

  @Test
  void an_attempt_ends_by_its_age_and_is_removed() {
    String id = begin("b", person());
    OpenAttempt attempt = attempts.find(id, "b").orElseThrow();
    TestClock.advance(Duration.ofMinutes(16));
    assertEquals(Optional.empty(), attempts.find(id, "b"));
    assertEquals(Optional.empty(), attempts.prove(attempt, Proof.PASSWORD));
    assertFalse(attempts.finish(attempt));
    assertEquals("/me", attempts.over(id, "b").orElseThrow().back().value());
    assertEquals(Optional.empty(), attempts.over(id, "c"));
    TestClock.advance(Duration.ofMinutes(60));
    while (attempts.removeOver() > 0) {
      Thread.onSpinWait();
    }
    assertEquals(Optional.empty(), attempts.over(id, "b"));
  }

  @Test
  void all_of_a_persons_end_together() {
    PersonId person = person();
    OpenAttempt attempt = attempts.find(begin("b", person), "b").orElseThrow();
    OpenAttempt anothers = attempts.find(begin("b", person()), "b").orElseThrow();
    attempts.prove(attempt, Proof.PASSWORD).orElseThrow();
    attempts.endAll(person);
    assertEquals(Optional.empty(), attempts.prove(attempt, Proof.MAGIC_LINK));
    assertFalse(attempts.finish(attempt));
    assertTrue(attempts.finish(anothers));
  }

  @Test
  void one_of_many_threads_finishes_it() throws InterruptedException {
    OpenAttempt attempt = attempts.find(begin("b", person()), "b").orElseThrow();
    AtomicInteger finished = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      threads.execute(
          () -> {
            if (attempts.finish(attempt)) {
              finished.incrementAndGet();
            }
          });
    }
    threads.shutdown();
    assertTrue(threads.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS));
    assertEquals(1, finished.get());
  }

  @Test
  void whoever_read_the_clock_earlier_does_not_finish_it_again() {
    PersonId person = person();
    OpenAttempt attempt = attempts.find(begin("b", person), "b").orElseThrow();
    OpenAttempt second = attempts.find(begin("b", person), "b").orElseThrow();
    TestClock.advance(Duration.ofSeconds(5));
    assertTrue(attempts.finish(attempt));
    attempts.endAll(person);
    TestClock.advance(Duration.ofSeconds(-3));
    assertFalse(attempts.finish(attempt));
    assertFalse(attempts.finish(second));
    assertEquals(Optional.empty(), attempts.find(attempt.id(), "b"));
    assertEquals(Optional.empty(), attempts.prove(second, Proof.PASSWORD));
    assertTrue(attempts.over(attempt.id(), "b").isPresent());
  }

  @Test
  void a_password_that_was_changed_while_it_was_checked_proves_nothing() {
    PersonId person = person();
    passwords.set(person, "the one that somebody knew");
    RightPassword old = passwords.checked(person, "the one that somebody knew").orElseThrow();
    TestClock.advance(Duration.ofSeconds(1));
    passwords.set(person, "the one that nobody knows");
    OpenAttempt attempt = attempts.find(begin("b", person), "b").orElseThrow();
    assertEquals(Optional.empty(), attempts.prove(attempt, old));
    RightPassword now = passwords.checked(person, "the one that nobody knows").orElseThrow();
    assertEquals(Set.of(Proof.PASSWORD), attempts.prove(attempt, now).orElseThrow().proven());
  }

  private String begin(String browser, PersonId person) {
    return attempts.begin(
        new NewAttempt(browser, "ada@example.org", person, ReturnPath.of("/me"), "", null));
  }

  private static PersonId person() {
    return PersonId.parse(Given.person()).orElseThrow();
  }
}
