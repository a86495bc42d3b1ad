package dev.holdfast.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends by itself: it moves the clock, so it runs in the tests' JVM only. */
@QuarkusTest
class ConsentTimeTest {

  private static final String FORM = "main form:has([name=decision])";
  private static final String SIGN_IN = "main form:has(input[name=person])";
  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts training");
  private final Visitor visitor = new Visitor();
  private String person;

  @BeforeEach
  void aPerson() {
    person = Given.person();
  }

  @Test
  void the_time_she_chose_is_kept() {
    Visitor.Place page = consent(app.address(ask));
    visitor.send(page.form(FORM), "decision", "allow", "scope", "facts", "until", "P1D");
    TestClock.advance(Duration.ofHours(25));
    Visitor.Place later = visitor.open("/me/apps");
    later = visitor.send(later.form(SIGN_IN), "person", person);
    assertTrue(later.page().text().contains("its time was over"), later.page().text());
  }

  @Test
  void a_question_is_open_for_a_while_only() {
    Visitor.Place page = consent(app.address(ask));
    TestClock.advance(Duration.ofMinutes(16));
    Visitor.Place late = App.decide(visitor, page, "facts");
    assertEquals(410, late.status());
    assertNull(late.away());
  }

  private Visitor.Place consent(String address) {
    return visitor.send(visitor.open(address).form(SIGN_IN), "person", person);
  }
}
