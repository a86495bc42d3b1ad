package dev.holdfast.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
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
    for (String asked : List.of("zebe", "Z%C3%8BBEDEE", person)) {
      Visitor.Place found = operator.open("/admin/people?q=" + asked);
      assertEquals(200, found.status());
      assertTrue(found.page().text().contains("Zëbedee <b>Quux</b>"), asked);
    }
    String unshown = operator.open("/admin/people?q=z%40example.org").page().text();
    assertFalse(unshown.contains("Zëbedee"), "the fact is not on that page, so it finds nobody");
    assertTrue(operator.open("/admin/people?q=nobodyatall").page().text().contains("Nobody found"));
    assertTrue(operator.open("/admin/people?q=%00%ff").page().text().contains("Nobody found"));
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
    Visitor.Place page = operator.open("/admin/people/" + person + "/record");
    assertFalse(page.page().text().contains("Second"), page.page().text());
    String form = "form[action$=/record]";
    assertEquals(400, operator.send(page.form(form), "reason", "x").status());
    page = operator.send(page.form(form), "reason", "Ticket 4711, she asked where it comes from");
    String text = page.page().text();
    assertTrue(text.contains("Second") && text.contains("1 earlier value"), text);
    assertTrue(text.contains("run 29") && !text.contains("run 4 "), text);
    String older = page.page().select("a[rel=next]").first().attr("href");
    assertTrue(operator.open(older.replace("#activities", "")).page().text().contains("run 4"));
  }

  @Test
  void an_operator_finds_a_person_by_the_address_that_she_signs_in_with() {
    Visitor operator = operator();
    String address = "hers-" + System.nanoTime() + "@mail.example";
    String person = user(address);
    Visitor.Place found = operator.open("/admin/people?q=" + address.replace("hers", "HERS"));
    assertEquals(List.of(person), found.page().select("tbody code").eachText());
    Visitor.Place page = operator.open("/admin/people/" + person);
    assertTrue(page.page().select("section:has(#account)").text().contains(address));
    Visitor.Place log =
        operator.open(page.page().select("a[href^=/admin/security-log?person=]").attr("href"));
    assertTrue(log.page().text().contains("E-mail address verified"), log.page().text());
  }

  @Test
  void an_operator_deactivates_a_person_and_lets_her_in_again_but_never_herself() {
    Visitor operator = operator();
    String person = Given.person();
    Visitor ada = signedIn(person);
    assertEquals("/me/apps", ada.open("/me/apps").uri().getPath());
    Visitor.Place page = operator.open("/admin/people/" + person);
    page = operator.send(page.form("form[action$=/deactivate]"));
    assertTrue(page.page().text().contains("Deactivated"), page.page().text());
    assertEquals("/sign-in", ada.open("/me/apps").uri().getPath());
    page = operator.send(page.form("form[action$=/activate]"));
    assertTrue(page.page().text().contains("May sign in"));
    assertEquals(403, operator.send(page.form("form[action$=/deactivate]"), "csrf", "x").status());
    List<String> people = Given.people();
    String self = people.get(people.size() - 1);
    Visitor.Place own = operator.open("/admin/people/" + self);
    assertTrue(own.page().select("form[action$=/deactivate]").isEmpty());
    FormElement forged = page.form("form[action$=/deactivate]");
    forged.attr("action", "/admin/people/" + self + "/deactivate");
    assertEquals(403, operator.send(forged).status());
    assertEquals(200, operator.open("/admin/people").status());
  }

  @Test
  void the_list_goes_on_to_the_next_page() {
    Visitor operator = operator();
    for (int i = 0; i < 30; i++) {
      Given.person();
    }
    Visitor.Place first = operator.open("/admin/people");
    assertEquals(25, first.page().select("tbody tr").size());
    Visitor.Place next = operator.open(first.page().select("a[rel=next]").first().attr("href"));
    String last = first.page().select("tbody code").last().text();
    assertFalse(next.page().text().contains(last));
    assertEquals(404, operator.open("/admin/people/nobody").status());
    assertEquals(400, operator.open("/admin/people?after=x").status());
  }

  @Test
  void the_list_is_narrowed_by_group_state_and_role_from_page_to_page() {
    Visitor operator = operator();
    String name = "Narrow" + System.nanoTime();
    String path = "/admin/people?q=" + name;
    for (int i = 0; i < 26; i++) {
      Given.person(Map.of("given_name", name));
    }
    String gone = Given.person(Map.of("given_name", name));
    Visitor.Place page = operator.open("/admin/people/" + gone);
    operator.send(page.form("form[action$=/deactivate]"));
    Visitor.Place active = operator.open(path + "&state=active&role=user");
    assertEquals(25, active.page().select("tbody tr").size());
    assertFalse(active.page().text().contains(gone));
    assertEquals("active", active.page().select("[name=state] [selected]").attr("value"));
    Visitor.Place next = operator.open(active.page().select("a[rel=next]").first().attr("href"));
    assertEquals(1, next.page().select("tbody tr").size());
    assertEquals("active", next.page().select("[name=state] [selected]").attr("value"));
    Visitor.Place off = operator.open(path + "&state=deactivated");
    assertEquals(List.of(gone), off.page().select("tbody code").eachText());
    assertEquals("deactivated", off.page().select("tbody .badge").text());
    assertTrue(operator.open(path + "&role=admin").page().text().contains("Nobody found"));

    Visitor.Place groups = operator.open("/admin/groups");
    Visitor.Place group = operator.send(groups.form("main form"), "name", name);
    operator.send(group.form("form[action$=/members]"), "person", gone);
    String id = group.uri().getPath().substring("/admin/groups/".length());
    Visitor.Place members = operator.open("/admin/people?group=" + id);
    assertEquals(List.of(gone), members.page().select("tbody code").eachText());
    assertEquals(name, members.page().select("[name=group] [selected]").text());
    assertEquals(400, operator.open("/admin/people?state=asleep").status());
    assertEquals(400, operator.open("/admin/people?role=queen").status());
    assertEquals(400, operator.open("/admin/people?group=" + gone).status());
  }

  @Test
  void nobody_else_sees_them() {
    assertEquals("/sign-in", new Visitor().open("/admin/people").uri().getPath());
    Visitor ada = signedIn(Given.people().get(2));
    assertEquals(403, ada.open("/admin/people").status());
    assertEquals(403, ada.open("/admin/people/" + Given.people().get(1)).status());
  }

  private static String user(String address) {
    return RestAssured.given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.write"))
        .contentType("application/json")
        .body(Map.of("email", address, "emailVerified", true))
        .post(TestInstance.url() + "/api/users")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
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
