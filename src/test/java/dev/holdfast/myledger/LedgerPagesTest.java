package dev.holdfast.myledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who read a person's record, on her own page, in a browser without scripts. */
@QuarkusTest
class LedgerPagesTest {

  private static final String PAGE = "/me/ledger";
  private static final String FILES = PAGE + "/files/";

  private final String id = Given.person(Map.of("given_name", "Ann", "birthdate", "1985-12-10"));
  private final Visitor ann = signedIn(id);

  @Test
  void a_read_is_told_in_plain_words_under_its_day() {
    read();
    Visitor.Place place = ann.open(PAGE + "?what=read&who=demo-app");
    assertEquals(1, place.page().select("section.day h2").size());
    String line = place.page().select(".timeline li p").first().text();
    assertTrue(
        Pattern.matches(
            "Kestrel Volunteering read your (birthdate and given name|given name and birthdate),"
                + " allowed on \\d+ [A-Z][a-z]+ \\d{4}\\.",
            line),
        line);
    assertFalse(line.contains("/api/"));
    assertTrue(place.page().select(".timeline dl").first().text().contains("/api/people/me/facts"));
    assertEquals("no-store", place.header("Cache-Control"));
  }

  @Test
  void what_was_refused_is_there_with_what_was_asked_for() {
    String token = App.demo().accessToken(id, "facts");
    App.me(token, "training").then().statusCode(403);
    String text = "";
    for (int i = 0; i < 100 && text.isEmpty(); i++) {
      text = ann.open(PAGE + "?what=refused").page().select(".timeline li").text();
    }
    assertTrue(
        text.startsWith("Kestrel Volunteering asked for your training, and was refused."), text);
  }

  @Test
  void lines_are_found_by_who_what_when_and_words() {
    read();
    assertTrue(ann.open(PAGE).page().select("#who option").text().contains("Kestrel Volunteering"));
    assertTrue(lines("?what=write") >= 1, "the partner wrote two facts");
    assertEquals(0, lines("?who=nobody"));
    assertEquals(0, lines("?to=2020-01-01"));
    assertTrue(lines("?from=2020-01-01") > 1);
    assertEquals(1, lines("?q=BIRTHDATE&what=read&who=demo-app"));
    assertEquals(0, lines("?q=telephone"));
    String all = ann.open(PAGE).page().select(".timeline > li p").text();
    assertTrue(all.contains("You looked at"), all);
    assertFalse(
        ann.open(PAGE + "?who=!me")
            .page()
            .select(".timeline > li p")
            .text()
            .contains("You looked"));
    assertTrue(ann.open(PAGE + "?who=nobody").page().text().contains("There is no such line."));
  }

  @Test
  void what_she_did_herself_is_folded_where_she_looks_for_nothing() {
    ann.open("/me/record");
    ann.open("/me/apps");
    ann.open(PAGE);
    Visitor.Place place = ann.open(PAGE);
    String fold = place.page().select(".timeline > li > details > summary").first().text();
    assertTrue(fold.startsWith("You, or this site for you: "), fold);
    assertTrue(lines("?who=" + id) > 1);
    assertEquals(0, ann.open(PAGE + "?who=" + id).page().select(".timeline .timeline").size());
  }

  @Test
  void lines_are_found_by_what_she_allowed() {
    read();
    Visitor.Place place = ann.open(PAGE);
    String grant = place.page().select("#grant option[value*=-]").attr("value");
    assertTrue(
        place.page().select("#grant option[value*=-]").text().startsWith("Kestrel Volunteering, "));
    assertEquals(1, lines("?what=read&grant=" + grant));
    assertEquals(0, lines("?grant=0197a2c4-5e6f-7000-8000-123456789abc"));
  }

  @Test
  void what_cannot_be_looked_for_is_said_in_its_place() {
    Visitor.Place refused = ann.open(PAGE + "?from=2026-02-30");
    assertEquals(400, refused.status());
    assertEquals("There is no such date in the calendar.", refused.page().select("#fault").text());
    assertFalse(refused.page().text().contains("There is no such line."));
    for (String query :
        List.of("from=2026-02-02&to=2026-02-01", "what=eaten", "grant=x", "after=nonsense")) {
      assertEquals(400, ann.open(PAGE + "?" + query).status(), query);
    }
  }

  @Test
  void a_long_ledger_is_paged() {
    for (int i = 0; i < 60; i++) {
      Given.fact(id, "nickname", "Ann " + i);
    }
    Visitor.Place place = ann.open(PAGE + "?who=demo-partner");
    assertEquals(50, place.page().select(".timeline > li").size());
    place = ann.open(place.page().select("a[rel=next]").attr("href"));
    int rest = place.page().select(".timeline > li").size();
    assertTrue(rest >= 11 && rest <= 13, rest + " lines");
    assertEquals("Alder College", place.page().select("#who option[selected]").text());
    assertEquals(0, place.page().select("a[rel=next]").size());
    assertEquals(PAGE + "?who=demo-partner", place.page().select(".paging a").attr("href"));
  }

  @Test
  void the_check_says_in_words_that_it_holds() {
    Visitor.Place place = ann.open(PAGE);
    assertEquals(0, place.page().select("[role=status]").size());
    place = ann.send(place.form("form:has([name=check])"), "check", "now");
    assertTrue(place.page().select("[role=status]").text().startsWith("Checked: all "));
    for (int i = 0; i < 20; i++) {
      place = ann.open(PAGE + "?check=now");
    }
    assertTrue(place.page().select("[role=status]").text().contains("Try again"));
  }

  @Test
  void it_is_downloaded_as_a_table() {
    read();
    Visitor.Place place = ann.open(FILES + "ledger.csv?who=demo-app");
    assertTrue(place.header("Content-Type").startsWith("text/csv"));
    List<String> lines = place.answer().body().lines().toList();
    assertEquals("Line,When,Who,What,Why,Network,Fingerprint", lines.get(0));
    assertTrue(lines.get(1).contains("Kestrel Volunteering,\"read your "), lines.get(1));
    assertEquals(400, ann.open(FILES + "ledger.csv?from=x").status());
  }

  @Test
  void all_of_it_is_downloaded_with_its_proof_and_signed_head() throws IOException {
    read();
    JsonNode file = new ObjectMapper().readTree(ann.open(FILES + "ledger.json").answer().body());
    assertEquals(id, file.get("person").textValue());
    JsonNode items = file.get("items");
    for (int i = 0; i < items.size(); i++) {
      assertEquals(i + 1, items.get(i).get("seq").longValue(), "every line");
    }
    assertTrue(items.toString().contains("demo-app"));
    assertTrue(file.get("head").textValue().contains("."));
    Visitor.Place head = ann.open(FILES + "ledger-head.jwt");
    assertEquals(3, head.answer().body().split("\\.").length);
    assertTrue(head.header("Content-Disposition").contains("ledger-head.jwt"));
  }

  @Test
  void another_persons_lines_are_not_there() {
    Visitor bob = signedIn(Given.person());
    assertFalse(bob.open(PAGE).page().text().contains("birthdate"));
    assertFalse(bob.open(FILES + "ledger.json").answer().body().contains("birthdate"));
    assertEquals("/sign-in", new Visitor().open(PAGE).uri().getPath());
  }

  @Test
  void what_is_read_without_a_permission_of_hers_says_so() {
    String token = Given.partnerToken("record.read");
    given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/people/" + id + "/facts")
        .then()
        .statusCode(200);
    String line = ann.open(PAGE + "?who=demo-partner&what=read").page().select("li p").text();
    assertTrue(line.endsWith("as this site lets it, without asking you."), line);
  }

  private void read() {
    App.me(App.demo().accessToken(id, "facts"), "facts").then().statusCode(200);
  }

  private int lines(String query) {
    return ann.open(PAGE + query).page().select(".timeline > li").size();
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in?return=" + PAGE);
    visitor.send(place.page().select("form:has(#person-id)").forms().get(0), "person", person);
    return visitor;
  }
}
