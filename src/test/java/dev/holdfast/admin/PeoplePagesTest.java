package dev.holdfast.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeoplePagesTest {

  @Test
  void an_operator_finds_a_person_by_the_beginning_of_her_name_and_by_her_id() {
    Visitor operator = operator();
    String person =
        Given.person(
            Map.of(
                "given_name", "Zëbedee", "family_name", "<b>Quux</b>", "email", "z@example.org"));
    for (String asked : List.of("zebe", "Z%C3%8BBEDEE", "z%40ex", person)) {
      Visitor.Place found = operator.open("/people?q=" + asked);
      assertEquals(200, found.status());
      assertTrue(found.page().text().contains("Zëbedee <b>Quux</b>"), asked);
    }
    assertTrue(operator.open("/people?q=nobodyatall").page().text().contains("Nobody found"));
    assertTrue(operator.open("/people?q=%00%ff").page().text().contains("Nobody found"));
  }

  @Test
  void a_person_is_shown_with_history_and_all_that_is_stored() {
    Visitor operator = operator();
    String person = Given.person(Map.of("nickname", "First"));
    Given.fact(person, "nickname", "Second");
    for (int i = 0; i < 30; i++) {
      Given.entry(
          person,
          "activities",
          Map.of("category", "running", "time", "2026-01-01T00:00:00Z", "details", "run " + i));
    }
    Visitor.Place page = operator.open("/people/" + person);
    String text = page.page().text();
    assertTrue(text.contains("Second") && text.contains("1 earlier value"), text);
    assertTrue(text.contains("run 29") && !text.contains("run 4 "), text);
    String older = page.page().select("a[rel=next]").first().attr("href");
    assertTrue(operator.open(older.replace("#activities", "")).page().text().contains("run 4"));
  }

  @Test
  void the_list_goes_on_to_the_next_page() {
    Visitor operator = operator();
    for (int i = 0; i < 30; i++) {
      Given.person();
    }
    Visitor.Place first = operator.open("/people");
    assertEquals(25, first.page().select("tbody tr").size());
    Visitor.Place next = operator.open(first.page().select("a[rel=next]").first().attr("href"));
    String last = first.page().select("tbody code").last().text();
    assertFalse(next.page().text().contains(last));
    assertEquals(404, operator.open("/people/nobody").status());
    assertEquals(400, operator.open("/people?after=x").status());
  }

  @Test
  void nobody_else_sees_them() {
    assertEquals("/sign-in", new Visitor().open("/people").uri().getPath());
    Visitor ada = signedIn(Given.people().get(2));
    assertEquals(403, ada.open("/people").status());
    assertEquals(403, ada.open("/people/" + Given.people().get(1)).status());
  }

  /** The demonstration's operator is the one who was there first. */
  private static Visitor operator() {
    List<String> people = Given.people();
    return signedIn(people.get(people.size() - 1));
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }
}
