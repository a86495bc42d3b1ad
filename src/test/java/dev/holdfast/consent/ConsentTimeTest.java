package dev.holdfast.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.jsoup.nodes.FormElement;
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
  void an_answer_about_more_does_not_prolong_the_rest() {
    Visitor.Place page = consent(app.address(App.ask("facts")));
    visitor.send(page.form(FORM), "decision", "allow", "scope", "facts", "until", "P1D");
    Visitor.Place more = visitor.open(app.address(App.ask("training")));
    String text = more.page().text();
    assertTrue(text.contains("besides, your facts, keeps the end that it has"), text);
    visitor.send(more.form(FORM), "decision", "allow", "scope", "training", "until", "open");
    String both = visitor.open("/me/apps").page().text();
    assertTrue(both.contains("May read Facts") && both.contains("May read Training"), both);
    TestClock.advance(Duration.ofHours(25));
    Visitor.Place later = visitor.open("/me/apps");
    later = visitor.send(later.form(SIGN_IN), "person", person);
    String then = later.page().text();
    assertTrue(then.contains("May read Training") && then.contains("Ended Facts, on"), then);
    assertFalse(then.contains("May read Facts"), then);
  }

  @Test
  void what_stays_as_it_is_ends_with_the_first_of_what_is_asked_about() {
    Visitor.Place page = consent(app.address(App.ask("facts")));
    visitor.send(page.form(FORM), "decision", "allow", "scope", "facts", "until", "P1D");
    Visitor.Place more = visitor.open(app.address(ask));
    String now = more.page().selectFirst("#what-facts").text();
    assertTrue(now.contains("Allowed since") && now.contains("until"), now);
    FormElement form = more.form(FORM);
    visitor.send(form, "decision", "allow", "scope", "training", "until", "same");
    TestClock.advance(Duration.ofHours(25));
    Visitor.Place later = visitor.open("/me/apps");
    later = visitor.send(later.form(SIGN_IN), "person", person);
    assertTrue(later.page().text().contains("No app can read"), later.page().text());
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
