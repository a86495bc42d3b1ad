package dev.holdfast.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupPagesTest {

  private static final String ADD = "form[action$=/members]";
  private final Visitor operator = new Visitor();
  private final String name = "Staff " + System.nanoTime();

  @BeforeEach
  void anOperator() {
    Visitor.Place start = operator.open("/");
    operator.send(start.form("form:has([value=operator])"), "person", "operator");
  }

  @Test
  void a_group_is_made_filled_and_removed() {
    String ada = Given.person(Map.of("given_name", "Ada"));
    Visitor.Place group = make(name, "yes");
    assertTrue(group.page().select("h1").text().contains("two factors"));
    group = operator.send(group.form(ADD), "person", ada);
    assertEquals("Ada", group.page().select("tbody th").text());
    assertEquals(List.of(name), groupsOf(ada));
    Visitor.Place rule = operator.send(group.form("form[action$=second-factor]"), "required", "no");
    assertTrue(!rule.page().select("h1").text().contains("two factors"));
    group = operator.send(group.form("form[action$=/remove]:has(.link)"));
    assertEquals(0, group.page().select("tbody th").size());
    assertEquals(List.of(), groupsOf(ada));
    operator.send(group.form(ADD), "person", ada);
    Visitor.Place list = operator.send(group.form("form[action$=/remove]:has(.danger)"));
    assertEquals("/admin/groups", list.uri().getPath());
    assertTrue(!list.page().text().contains(name));
    assertEquals(List.of(), groupsOf(ada));
  }

  @Test
  void what_cannot_be_is_said_next_to_its_field() {
    make(name, null);
    for (String bad : List.of(name, name.toUpperCase(java.util.Locale.ROOT), "<b>", "  ")) {
      Visitor.Place refused = make(bad, null);
      assertEquals(400, refused.status(), bad);
      assertEquals("name-fault", refused.page().select("#name").attr("aria-describedby"));
    }
    Visitor.Place group = make(name + "b", null);
    Visitor.Place refused = operator.send(group.form(ADD), "person", "nobody");
    assertEquals(400, refused.status());
    assertEquals("nobody", refused.page().select("#person").val());
  }

  @Test
  void groups_are_for_operators_only() {
    Visitor stranger = new Visitor();
    assertEquals("/sign-in", stranger.open("/admin/groups").uri().getPath());
    Visitor.Place form = stranger.open("/sign-in");
    String person = Given.person();
    stranger.send(form.form("main form:has(input[name=person])"), "person", person);
    assertEquals(403, stranger.open("/admin/groups").status());
    Visitor.Place list = operator.open("/admin/groups");
    assertEquals(403, operator.send(list.form("main form"), "name", name, "csrf", "x").status());
    assertEquals(404, operator.open("/admin/groups/x").status());
  }

  private Visitor.Place make(String called, String secondFactor) {
    Visitor.Place list = operator.open("/admin/groups");
    return operator.send(list.form("main form"), "name", called, "second-factor", secondFactor);
  }

  private static List<String> groupsOf(String person) {
    return RestAssured.given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.read"))
        .get(TestInstance.url() + "/api/users/" + person)
        .then()
        .statusCode(200)
        .extract()
        .path("groups");
  }
}
