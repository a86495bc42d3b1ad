package dev.holdfast.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is asked again after a while: it moves the clock, so it runs in the tests' JVM only. */
@QuarkusTest
class StepUpTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final String PASSWORD = "/me/security/password";
  private final Visitor visitor = new Visitor();

  @Test
  void later_the_old_password_is_asked_for() {
    signIn();
    send("password", GOOD);
    assertNull(visitor.open(PASSWORD).page().selectFirst("#old"), "she signed in just now");
    TestClock.advance(Duration.ofMinutes(11));
    assertNotNull(visitor.open(PASSWORD).page().selectFirst("#old"));
    Visitor.Place wrong = send("old", "not this one", "password", GOOD + " more");
    assertEquals(400, wrong.status());
    assertEquals("true", wrong.page().selectFirst("#old").attr("aria-invalid"));
    assertEquals(400, send("old", null, "password", GOOD + " more").status(), "it is not optional");
    assertTrue(send("old", GOOD, "password", GOOD + " more").uri().toString().endsWith("?done=1"));
    assertEquals(400, send("old", GOOD, "password", GOOD + " most").status(), "it has changed");
  }

  @Test
  void guessing_the_old_password_slows_down() {
    signIn();
    send("password", GOOD);
    TestClock.advance(Duration.ofMinutes(11));
    for (int i = 0; i < 10; i++) {
      send("old", "guess " + i, "password", GOOD + " more");
    }
    Visitor.Place slow = send("old", GOOD, "password", GOOD + " more");
    assertEquals(429, slow.status());
    assertNotNull(slow.header("Retry-After"));
    assertTrue(slow.page().selectFirst("#old-fault").text().contains("Try again in"));
    TestClock.advance(Duration.ofMinutes(2));
    assertEquals(200, send("old", GOOD, "password", GOOD + " more").status());
  }

  @Test
  void a_form_of_before_asks_for_the_old_password_and_counts_no_guess() {
    signIn();
    send("password", GOOD);
    Visitor.Place early = visitor.open(PASSWORD);
    TestClock.advance(Duration.ofMinutes(11));
    for (int i = 0; i < 12; i++) {
      Visitor.Place late =
          visitor.send(early.form("form[action=" + PASSWORD + "]"), "password", GOOD + " more");
      assertEquals(400, late.status());
      assertEquals(
          "Type the password that you have now.", late.page().selectFirst("#old-fault").text());
    }
    send("old", "not this one", "password", GOOD + " more");
    assertTrue(send("old", GOOD, "password", GOOD + " more").uri().toString().endsWith("?done=1"));
    String log = visitor.open("/me/security/log").page().text();
    assertTrue(log.contains("Somebody could not change the password, wrong old one"), log);
  }

  @Test
  void who_has_none_confirms_first_who_she_is() {
    signIn();
    TestClock.advance(Duration.ofMinutes(11));
    assertTrue(visitor.open(PASSWORD).uri().getPath().startsWith("/sign-in/step/"));
  }

  @Test
  void a_session_that_is_not_used_ends() {
    signIn();
    TestClock.advance(Duration.ofMinutes(90));
    assertEquals("/me/security", visitor.open("/me/security").uri().getPath());
    TestClock.advance(Duration.ofMinutes(90));
    assertEquals("/me/security", visitor.open("/me/security").uri().getPath(), "it was used");
    TestClock.advance(Duration.ofMinutes(121));
    assertEquals("/sign-in", visitor.open("/me/security").uri().getPath());
  }

  private void signIn() {
    Visitor.Place form = visitor.open("/sign-in?return=/me/security");
    visitor.send(form.form("main form:has(input[name=person])"), "person", Given.person());
  }

  private Visitor.Place send(String... fields) {
    Visitor.Place form = visitor.open(PASSWORD);
    return visitor.send(form.form("form[action=" + PASSWORD + "]"), fields);
  }
}
