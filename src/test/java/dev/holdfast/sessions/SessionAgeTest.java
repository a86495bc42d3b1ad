package dev.holdfast.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What ends by itself: it moves the clock, so it runs in the tests' JVM only. */
@QuarkusTest
class SessionAgeTest {

  @Inject Sessions sessions;

  @Test
  void a_session_ends_by_its_age_and_is_removed() {
    Visitor visitor = new Visitor();
    Visitor.Place form = visitor.open("/sign-in?return=/me/apps");
    String person = Given.person();
    form = visitor.send(form.form("main form:has(input[name=person])"), "person", person);
    assertEquals("/me/apps", form.uri().getPath());
    TestClock.advance(Duration.ofHours(13));
    assertEquals("/sign-in", visitor.open("/me/apps").uri().getPath());
    while (sessions.removeExpired() > 0) {
      Thread.onSpinWait();
    }
    assertEquals(0, sessions.removeExpired());
  }
}
