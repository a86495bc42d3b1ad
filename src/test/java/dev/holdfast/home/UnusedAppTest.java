package dev.holdfast.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.LiveGrant;
import dev.holdfast.endings.Days;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Her apps ask her whether she keeps what nobody uses. */
@QuarkusTest
class UnusedAppTest {

  private final String person = Given.person();
  private final App app = Issue.client();
  private final LiveGrant grant =
      Issue.grant(app, PersonId.parse(person).orElseThrow(), "facts", null);
  private final Visitor visitor = new Visitor();

  @BeforeEach
  void aYear() {
    Issue.bean(Days.class).pass(366);
  }

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void she_keeps_it() {
    Visitor.Place page = apps();
    assertTrue(page.page().text().contains("Do you still need An app?"), page.page().text());
    assertTrue(page.page().text().contains("It has read nothing since"), page.page().text());
    visitor.send(page.form("form[action='/me/apps/" + grant.id() + "/keep']"));
    String after = apps().page().text();
    assertFalse(after.contains("Do you still need"), after);
    assertTrue(after.contains("The apps that you allow"), after);
  }

  @Test
  void she_ends_it() {
    Visitor.Place page = apps();
    Visitor.Place after =
        visitor.send(page.form(".notice form[action='/me/apps/" + grant.id() + "/withdraw']"));
    assertTrue(after.page().text().contains("Withdrawn."), after.page().text());
  }

  @Test
  void she_says_nothing() {
    Issue.bean(Days.class).pass(31);
    assertEquals(
        "nobody used it", apps().page().select("td[data-label=Ended]").text().split(", ")[1]);
  }

  private Visitor.Place apps() {
    Visitor.Place page = visitor.open("/me/apps");
    return page.uri().getPath().equals("/me/apps")
        ? page
        : visitor.send(page.form("main form:has(input[name=person])"), "person", person);
  }
}
