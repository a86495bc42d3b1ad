package dev.holdfast.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonState;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
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

  private final String address = "leaving-" + System.nanoTime() + "@mail.example";
  private PersonId ada;

  @BeforeEach
  void somebody() {
    ada = people.add().id();
    emails.addVerified(ada, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
  }

  @AfterEach
  void backToNow() {
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
  void whom_an_operator_deactivates_cannot_come_back_and_is_not_erased() {
    leaving.leave(ada, Source.UNKNOWN);
    assertTrue(people.deactivate(ada));
    assertFalse(leaving.comeBack(ada, Source.UNKNOWN));
    after(Duration.ofDays(60));
    after(Duration.ofDays(60));
    assertEquals(PersonState.DEACTIVATED, people.find(ada).orElseThrow().state());
    assertTrue(people.activate(ada));
  }

  private boolean held() {
    return emails.owner(EmailAddress.parse(address).orElseThrow()).isPresent();
  }

  private void after(Duration time) {
    TestClock.advance(time);
    cleaning.clean();
  }
}
