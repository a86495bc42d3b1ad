package dev.holdfast.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The operators' pages about the place itself. */
@QuarkusTest
class OperationsPagesTest {

  private final Visitor operator = signedIn("operator");

  @Test
  void the_dashboard_says_how_the_place_is_in_pictures_and_in_words() {
    long reads = today(operator.open("/admin").page(), "Reads by apps");
    long refused = today(operator.open("/admin").page(), "Refused requests of apps");
    String token = Given.partnerToken("users.read");
    call(token, "/api/users", 200);
    call(token, "/api/users?limit=none", 400);
    Element page = operator.open("/admin").page();
    assertTrue(today(page, "Reads by apps") > reads, "what was read a moment ago is shown");
    assertTrue(today(page, "Refused requests of apps") > refused, "and what was refused");
    for (String chart :
        List.of(
            "New people",
            "Sign-ins",
            "Grants to apps",
            "Reads by apps",
            "Refused requests of apps")) {
      Element figure = page.select("figure.chart:contains(" + chart + ")").first();
      assertEquals(30, figure.select("svg rect").size(), chart);
      assertEquals(30, figure.select("tbody tr").size(), chart);
      assertEquals(chart, figure.select("svg[role=img]").attr("aria-label"));
    }
    assertFalse(page.select("figure:contains(New people)").text().contains("None in"));
    assertTrue(page.select("dl.stats").text().contains("B"), page.text());
  }

  @Test
  void a_session_of_somebody_is_seen_and_ended() {
    String person = Given.person();
    Visitor ada = signedIn(person);
    assertEquals("/me/apps", ada.open("/me/apps").uri().getPath());
    Visitor.Place list = operator.open("/admin/sessions");
    String hers = "form[action^=/admin/sessions/" + person + "/]";
    assertEquals(403, operator.send(list.form(hers), "csrf", "x").status());
    Visitor.Place after = operator.send(list.form(hers));
    assertTrue(after.page().text().contains("Ended."), after.page().text());
    assertEquals("/sign-in", ada.open("/me/apps").uri().getPath());
    assertEquals(400, operator.open("/admin/sessions?after=x").status());
    Visitor.Place log = operator.open("/admin/audit-log?target=" + person);
    assertEquals("person.sessions.ended", log.page().select("tbody th code").text());
    assertTrue(log.page().select("tbody tr").text().contains("on a page"));
  }

  @Test
  void the_audit_log_is_searched_and_written_out() {
    operator.open("/admin/audit-log/export?format=csv&action=nothing.of.the.kind");
    Visitor.Place log = operator.open("/admin/audit-log?action=audit.exported");
    assertTrue(log.page().text().contains("nothing.of.the.kind"), log.page().text());
    String all = log.page().select("a[href*=format=jsonl]").attr("href");
    Visitor.Place file = operator.open(all);
    assertEquals("application/jsonl", file.header("Content-Type"));
    assertTrue(file.answer().body().contains("\"action\":\"audit.exported\""));
    assertEquals(400, operator.open("/admin/audit-log?from=yesterday").status());
    assertEquals(400, operator.open("/admin/audit-log?after=x").status());
    assertEquals(400, operator.open("/admin/audit-log/export?format=pdf").status());
  }

  @Test
  void keys_are_listed_made_anew_once_and_those_that_sign_are_not_retired() {
    Visitor.Place list = operator.open("/admin/keys");
    assertTrue(list.page().select("tbody tr").size() >= 4);
    String kid = list.page().select("tr:has(.good) code").first().text();
    assertEquals(
        403, operator.send(list.form("form[action=/admin/keys/rotate]"), "csrf", "x").status());
    list = operator.send(list.form("form[action=/admin/keys/rotate]"));
    assertTrue(list.page().select("tr:has(.new)").size() >= 1);
    list = operator.send(list.form("form[action=/admin/keys/rotate]"));
    assertTrue(list.page().text().contains("No new keys were made"));
    var forged = list.form("form[action=/admin/keys/rotate]");
    forged.attr("action", "/admin/keys/" + kid + "/retire");
    assertTrue(operator.send(forged).page().text().contains("was not retired"));
  }

  @Test
  void settings_say_where_they_came_from_and_no_secret() {
    Visitor.Place page = operator.open("/admin/settings");
    assertEquals("set", row(page, "SESSION_SECRET").select("td").first().text());
    assertEquals("set", row(page, "HOLDFAST_ENCRYPTION_KEYS").select("td").first().text());
    assertEquals("PT8H", row(page, "HOLDFAST_ADMIN_MAX_AGE").select("td").first().text());
    assertEquals("default", row(page, "HOLDFAST_ADMIN_MAX_AGE").select("td").last().text());
    for (String secret : List.of("development-only", "ZGV2ZWxvcG1lbnQ", "demo-app-secret")) {
      assertFalse(page.answer().body().contains(secret), secret);
    }
  }

  @Test
  void they_are_for_operators_only() {
    Visitor ada = signedIn(Given.person());
    for (String path :
        List.of(
            "/admin", "/admin/sessions", "/admin/keys", "/admin/settings", "/admin/audit-log")) {
      assertEquals("/sign-in", new Visitor().open(path).uri().getPath(), path);
      assertEquals(403, ada.open(path).status(), path);
      assertEquals(200, operator.open(path).status(), path);
    }
  }

  private static void call(String token, String path, int status) {
    RestAssured.given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + path)
        .then()
        .statusCode(status);
  }

  /** The figure of the last day, as the table of a chart says it. */
  private static long today(Element page, String chart) {
    String last = page.select("figure.chart:contains(" + chart + ") tbody tr").last().text();
    return Long.parseLong(last.substring(last.lastIndexOf(' ') + 1).replaceAll("\\D", ""));
  }

  private static Element row(Visitor.Place page, String setting) {
    return page.page().select("tr:has(th code:containsOwn(" + setting + "))").first();
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }
}
