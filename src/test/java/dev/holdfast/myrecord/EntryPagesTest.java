package dev.holdfast.myrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person's own activities and training, in a browser without scripts. */
@QuarkusTest
class EntryPagesTest {

  private static final String ACTIVITIES = "/me/record/activities";
  private static final String TRAINING = "/me/record/training";

  private final String id = Given.person();
  private final Visitor ann = FactPagesTest.signedIn(id);

  @Test
  void an_activity_is_written_corrected_and_deleted() {
    assertTrue(ann.open(ACTIVITIES).page().text().contains("Nothing yet."));
    Visitor.Place place = write(ACTIVITIES, "running", "10 km", "2026-05-01", "07:05");
    assertEquals("Written.", text(place, "[role=status]"));
    assertTrue(
        text(place, ".timeline").startsWith("1 May 2026, 7:05 UTC running 10 km Written by you"));
    Visitor.Place form = ann.open(place.page().select("a[href$=/correct]").attr("href"));
    assertEquals("10 km", form.page().select("#text").text());
    assertEquals("07:05", form.page().select("#time").val());
    place = ann.send(form.form("main form"), "text", "12 km", "time", "");
    assertTrue(
        text(place, ".timeline").startsWith("1 May 2026 running 12 km"), text(place, ".timeline"));
    assertEquals(1, place.page().select(".timeline > li").size());
    place = ann.send(place.form("form[action$=/delete]"));
    assertEquals("Deleted.", text(place, "[role=status]"));
    assertTrue(place.page().text().contains("Nothing yet."));
  }

  @Test
  void a_training_is_written_with_its_lines() {
    Visitor.Place place = write(TRAINING, "First aid", "Day one\r\nDay two", "2026-03-12", "");
    assertEquals("Day one\nDay two", place.page().select(".lines").first().wholeText());
    assertTrue(text(place, ".timeline").contains("12 March 2026 First aid"));
  }

  @Test
  void every_fault_stands_beside_its_field() {
    Visitor.Place place = write(ACTIVITIES, "", "x".repeat(2001), "2026-02-30", "7 o'clock");
    assertEquals(400, place.status());
    assertEquals("Fill this in.", text(place, "#fault-label"));
    assertTrue(text(place, "#fault-text").startsWith("It is too long"));
    assertEquals("There is no such date in the calendar.", text(place, "#fault-day"));
    place = write(ACTIVITIES, "running", "10 km", "2026-02-28", "25:99");
    assertEquals("There is no such date and time.", text(place, "#fault-time"));
    assertEquals("running", place.page().selectFirst("#label").val());
  }

  @Test
  void what_others_wrote_is_shown_and_left_alone() {
    String entry =
        Given.entry(id, "activities", activity("cycling", 1))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Visitor.Place place = ann.open(ACTIVITIES);
    assertTrue(
        text(place, ".timeline").contains("Written by Alder College"), text(place, ".timeline"));
    assertEquals(0, place.page().select("a[href$=/correct], form[action$=/delete]").size());
    assertEquals(404, ann.open(ACTIVITIES + "/" + entry + "/correct").status());
    String csrf = ann.open(ACTIVITIES + "/new").page().select("main [name=csrf]").val();
    assertEquals(
        404, ann.post(ACTIVITIES + "/" + entry + "/delete", FormFields.of("csrf", csrf)).status());
    assertEquals(404, ann.open("/me/record/activities/nonsense/correct").status());
  }

  @Test
  void many_are_shown_page_by_page_and_kind_by_kind() {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(activity(i % 2 == 0 ? "cycling" : "running", i));
    }
    Given.entry(id, "activities", many);
    Visitor.Place place = ann.open(ACTIVITIES);
    assertEquals(25, place.page().select(".timeline > li").size());
    place = ann.open(place.page().select("a[rel=next]").attr("href"));
    place = ann.open(place.page().select("a[rel=next]").attr("href"));
    assertEquals(10, place.page().select(".timeline > li").size());
    place = ann.send(place.form("main search form"), "label", "running");
    assertEquals(25, place.page().select(".timeline strong:contains(running)").size());
    place = ann.open(place.page().select("a[rel=next]").attr("href"));
    assertEquals(5, place.page().select(".timeline strong:contains(running)").size());
    assertEquals(5, place.page().select(".timeline > li").size());
    assertEquals(400, ann.open(ACTIVITIES + "?after=nonsense").status());
  }

  private Visitor.Place write(String sort, String label, String text, String day, String time) {
    return ann.send(
        ann.open(sort + "/new").form("main form"),
        "label",
        label,
        "text",
        text,
        "day",
        day,
        "time",
        time);
  }

  private static Map<String, Object> activity(String category, int minute) {
    return Map.of(
        "category",
        category,
        "time",
        "2026-01-01T10:%02d:00Z".formatted(minute),
        "details",
        "No. " + minute);
  }

  private static String text(Visitor.Place place, String selector) {
    return place.page().select(selector).text();
  }
}
