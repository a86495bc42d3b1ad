package dev.holdfast.myrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person's own facts, in a browser without scripts. */
@QuarkusTest
class FactPagesTest {

  private static final String PAGE = "/me/record";

  private final String id = Given.person();
  private final Visitor ann = signedIn(id);

  @Test
  void who_has_none_is_led_to_the_first_one() {
    Visitor.Place place = ann.open(PAGE);
    assertTrue(place.page().text().contains("No facts yet."), place.page().text());
    assertEquals("no-store", place.header("Cache-Control"));
    assertEquals(
        200,
        ann.open(place.page().select("a:contains(Write the first one)").attr("href")).status());
  }

  @Test
  void each_value_says_who_wrote_it_and_since_when() {
    Given.entry(
        id,
        "facts",
        Map.of("name", "given_name", "value", "Ann", "assertedAt", "2025-03-02T10:00:00Z"));
    String row = ann.open(PAGE).page().select("tbody tr").text();
    assertEquals("Given name Ann Alder College 2 March 2025", row);
  }

  @Test
  void her_own_value_takes_the_place_of_another_which_stays_as_history() {
    Given.fact(id, "given_name", "Anne");
    Visitor.Place place = write("given_name", "Ann", "");
    assertEquals(PAGE + "/facts/given_name", place.uri().getPath());
    assertTrue(text(place, "[role=status]").startsWith("Written."));
    assertEquals("Ann", text(place, ".value"));
    assertTrue(text(place, ".pairs").startsWith("Written by you"), text(place, ".pairs"));
    assertTrue(text(place, ".timeline").contains("Anne"));
    assertTrue(text(place, ".timeline").contains("written by Alder College"));
    assertEquals("Given name Ann 1 earlier value you", words(ann.open(PAGE)));
  }

  @Test
  void she_may_say_since_when_but_not_from_a_day_to_come() {
    assertTrue(
        text(write("nickname", "Annie", "2020-01-31"), ".pairs").contains("31 January 2020"));
    Visitor.Place refused = write("nickname", "Nan", "2999-01-01");
    assertEquals(400, refused.status());
    assertEquals("This day is still to come.", text(refused, "#fault-since"));
  }

  @Test
  void what_is_no_such_value_is_refused_beside_the_field() {
    Visitor.Place place = write("phone_number", "call me", "");
    assertEquals(400, place.status());
    assertTrue(text(place, "#fault-value").startsWith("It is not a telephone number"));
    assertEquals("call me", place.page().selectFirst("#value").val());
    assertEquals("true", place.page().selectFirst("#value").attr("aria-invalid"));
    assertEquals("Fill this in.", text(write("given_name", "   ", ""), "#fault-value"));
  }

  @Test
  void nobody_vouches_for_herself() {
    Visitor.Place form = ann.open(PAGE + "/facts/new?name=phone_number");
    Visitor.Place refused =
        ann.send(form.form("main form"), "name", "phone_number_verified", "value", "true");
    assertEquals(404, refused.status());
    assertFalse(ann.open(PAGE + "/facts/new").answer().body().contains("_verified"));
    Given.fact(id, "phone_number", "+1 604 555 1234");
    Given.fact(id, "phone_number_verified", true);
    write("phone_number", "+1 604 555 9999", "");
    assertEquals("no", text(ann.open(PAGE + "/facts/phone_number_verified"), ".value"));
    Given.fact(id, "email", "ann@example.org");
    Given.fact(id, "email_verified", true);
    write("email", "anne@example.org", "");
    assertEquals("no", text(ann.open(PAGE + "/facts/email_verified"), ".value"));
  }

  @Test
  void what_cannot_be_a_name_is_not_there() {
    for (String path : List.of("facts/%00", "facts/new?name=%00", "facts/A%20B", "facts/x%00y")) {
      assertEquals(404, ann.open(PAGE + "/" + path).status(), path);
    }
    String csrf =
        ann.open(PAGE + "/facts/new?name=nickname").page().select("main [name=csrf]").val();
    FormFields form = FormFields.of("csrf", csrf, "name", "\0", "value", "x");
    for (String path : List.of("facts/new", "marks/names/%00/hide", "marks/names/%00/show")) {
      assertEquals(404, ann.post(PAGE + "/" + path, form).status(), path);
    }
  }

  @Test
  void words_of_somebody_else_are_corrected_but_not_made_up() {
    assertEquals(404, ann.open(PAGE + "/facts/new?name=acme.example:badge").status());
    Given.fact(id, "acme.example:badge", 17);
    assertEquals("18", text(write("acme.example:badge", "18", ""), ".value"));
    assertEquals(400, write("acme.example:badge", "eighteen", "").status());
  }

  @Test
  void she_deletes_what_she_wrote_and_nothing_else() {
    Given.fact(id, "given_name", "Anne");
    Visitor.Place theirs = ann.open(PAGE + "/facts/given_name");
    assertEquals(0, theirs.page().select("form[action*=/delete/]").size());
    Visitor.Place place = write("given_name", "Ann", "");
    String theirId = place.page().select("form[action*=/delete/]").attr("action");
    place = ann.send(place.form("form[action*=/delete/]"));
    assertEquals("Deleted.", text(place, "[role=status]"));
    assertTrue(place.page().text().contains("There is no value now."));
    String csrf =
        ann.open(PAGE + "/facts/new?name=nickname").page().select("main [name=csrf]").val();
    assertEquals(404, ann.post(theirId, FormFields.of("csrf", csrf)).status(), "gone already");
    write("nickname", "Annie", "");
    Visitor.Place last =
        ann.send(ann.open(PAGE + "/facts/nickname").form("form[action*=/delete/]"));
    assertEquals(PAGE, last.uri().getPath());
    assertTrue(text(last, "[role=status]").startsWith("Deleted. Nothing is left"));
  }

  @Test
  void what_is_another_persons_is_not_there() {
    write("nickname", "Annie", "");
    String action =
        ann.open(PAGE + "/facts/nickname").page().select("form[action*=/delete/]").attr("action");
    Visitor bob = signedIn(Given.person());
    String csrf =
        bob.open(PAGE + "/facts/new?name=nickname").page().select("main [name=csrf]").val();
    assertEquals(404, bob.post(action, FormFields.of("csrf", csrf)).status());
    assertEquals(404, bob.open(PAGE + "/facts/nickname").status());
    assertEquals("Annie", text(ann.open(PAGE + "/facts/nickname"), ".value"));
  }

  @Test
  void many_are_shown_page_by_page_and_found_by_name() {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      many.add(Map.of("name", "acme.example:badge_" + (char) ('a' + i % 26) + i, "value", i));
    }
    many.add(Map.of("name", "address.locality", "value", "Lyon"));
    Given.entry(id, "facts", many);
    Visitor.Place place = ann.open(PAGE);
    assertEquals(25, place.page().select("tbody tr").size());
    assertTrue(place.page().select("tbody tr").first().text().startsWith("Town or city Lyon"));
    Visitor.Place next = ann.open(place.page().select("a[rel=next]").attr("href"));
    assertEquals(6, next.page().select("tbody tr").size());
    assertEquals(1, ann.open(PAGE + "?q=LOCAL").page().select("tbody tr").size());
    assertTrue(ann.open(PAGE + "?q=%3Cb%3E").page().text().contains("“<b>”"));
  }

  @Test
  void forms_work_only_where_they_were_given() {
    Visitor.Place form = ann.open(PAGE + "/facts/new?name=nickname");
    assertEquals(403, ann.send(form.form("main form"), "value", "x", "csrf", "made-up").status());
    assertEquals("/sign-in", new Visitor().open(PAGE).uri().getPath());
  }

  private Visitor.Place write(String name, String value, String since) {
    Visitor.Place form = ann.open(PAGE + "/facts/new?name=" + name);
    return ann.send(form.form("main form"), "value", value, "since", since);
  }

  /** The line of the one fact, without the day. */
  private static String words(Visitor.Place place) {
    return place.page().select("tbody tr > :not(:last-child)").text();
  }

  private static String text(Visitor.Place place, String selector) {
    return place.page().select(selector).text();
  }

  static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in?return=" + PAGE);
    visitor.send(place.page().select("form:has(#person-id)").forms().get(0), "person", person);
    return visitor;
  }
}
