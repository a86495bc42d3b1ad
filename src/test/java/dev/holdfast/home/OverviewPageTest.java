package dev.holdfast.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person sees first, in a browser without scripts. */
@QuarkusTest
class OverviewPageTest {

  private static final String PAGE = "/me";

  private final String id = Given.person();
  private final Visitor ann = signedIn(id);

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void who_is_new_is_told_what_this_is_for() {
    Visitor.Place place = ann.open(PAGE);
    assertTrue(place.page().text().contains("It is empty, and nobody has read it."));
    assertEquals("no-store", place.header("Cache-Control"));
    assertEquals("/sign-in", new Visitor().open(PAGE).uri().getPath());
  }

  @Test
  void reads_are_new_until_the_next_visit_and_in_the_picture_for_weeks() {
    Given.fact(id, "given_name", "Ann");
    String token = App.demo().accessToken(id, "facts");
    ann.open(PAGE);
    TestClock.advance(Duration.ofMinutes(1));
    App.me(token, "facts").then().statusCode(200);
    TestClock.advance(Duration.ofMinutes(40));
    Visitor.Place place = ann.open(PAGE);
    assertTrue(news(place).startsWith("New since "), news(place));
    assertTrue(news(place).contains("Kestrel Volunteering read your given name"), news(place));
    assertFalse(news(place).contains("You "), news(place));
    place = ann.open(PAGE);
    assertTrue(news(place).contains("read your given name"), "it is the same visit");
    assertEquals("Kestrel Volunteering", place.page().select(".lanes tbody th").text());
    assertEquals("given name", place.page().select(".lanes [data-label='Saw your']").text());
    assertEquals("1", place.page().select(".lanes .num[data-label]").text());
    assertTrue(place.page().select("#chart-reads").text().startsWith("1 in 28 days"));
    TestClock.advance(Duration.ofMinutes(40));
    place = ann.open(PAGE);
    assertTrue(news(place).contains("Nobody has come since then."), news(place));
    assertTrue(place.page().select("#chart-reads").text().startsWith("1 in 28 days"));
    TestClock.advance(Duration.ofDays(29));
    ann.send(ann.open("/sign-in?return=" + PAGE).form("form:has(#person-id)"), "person", id);
    place = ann.open(PAGE);
    assertEquals(0, place.page().select("#chart-reads").size());
    assertTrue(place.page().text().contains("Nobody else has read your record in the last"));
  }

  @Test
  void what_ends_soon_is_told_with_the_way_to_change_it() {
    App.Ask ask = App.ask("facts");
    Visitor.Place consent = ann.open(App.demo().address(ask));
    ann.send(
        consent.form("main form:has([name=decision])"),
        "decision",
        "allow",
        "scope",
        "facts",
        "until",
        "P1D");
    Visitor.Place place = ann.open(PAGE);
    String ending = place.page().select("section[aria-labelledby=ending]").text();
    assertTrue(ending.contains("Kestrel Volunteering Facts ends in"), ending);
    Visitor.Place app = ann.open(place.page().select("a[href^='/me/apps/']").attr("href"));
    assertEquals(200, app.status());
  }

  @Test
  void what_is_marked_is_counted() {
    Given.fact(id, "given_name", "Ann");
    ann.send(ann.open("/me/record/facts/given_name").form("form[action$=/hide]"));
    assertTrue(ann.open(PAGE).page().select(".stats").text().contains("Hidden 1"));
  }

  @Test
  void apps_say_when_they_read_last_and_how_often() {
    Given.fact(id, "given_name", "Ann");
    String token = App.demo().accessToken(id, "facts");
    String card = ann.open("/me/apps").page().select(".cards article").first().text();
    assertTrue(card.contains("Last read not in the last four weeks"), card);
    App.me(token, "facts").then().statusCode(200);
    App.me(token, "facts").then().statusCode(200);
    Visitor.Place apps = ann.open("/me/apps");
    card = apps.page().select(".cards article").first().text();
    assertTrue(card.contains("How often 2 times in the last four weeks"), card);
    String ledger = apps.page().select("a[href^='/me/ledger?']").attr("href");
    assertEquals(2, ann.open(ledger).page().select(".timeline > li").size());
    Visitor.Place app = ann.open(apps.page().select("a[href^='/me/apps/']").attr("href"));
    assertTrue(app.page().text().contains("2 times in the last four weeks"));
  }

  private static String news(Visitor.Place place) {
    return place.page().select("section[aria-labelledby=news]").text();
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in?return=" + PAGE);
    visitor.send(place.page().select("form:has(#person-id)").forms().get(0), "person", person);
    return visitor;
  }
}
