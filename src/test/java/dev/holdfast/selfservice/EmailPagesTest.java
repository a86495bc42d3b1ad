package dev.holdfast.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person's addresses, in a browser without scripts. */
@QuarkusTest
class EmailPagesTest {

  private static final String PAGE = "/me/security/emails";

  private final Visitor ann = signedIn(Given.person());
  private final String first = fresh();
  private final String second = fresh();

  @Test
  void who_has_none_is_told_what_one_is_good_for() {
    Visitor.Place place = ann.open(PAGE);
    assertTrue(place.page().text().contains("You have no e-mail address yet"));
    assertEquals("no-store", place.header("Cache-Control"));
  }

  @Test
  void an_address_is_added_and_verified_by_its_code() {
    Visitor.Place place = add(ann, first);
    assertTrue(text(place, "[role=status]").contains("We have sent a mail to " + first));
    assertTrue(place.page().text().contains("not verified"));
    place = verify(ann, place, Mailbox.newest(first).code());
    assertTrue(text(place, "[role=status]").contains(first + " is verified"));
    assertEquals("main", place.page().select("article .badge").text());
    assertTrue(place.page().text().contains("only verified address, so it cannot be removed"));
  }

  @Test
  void the_link_leads_to_a_page_whose_button_verifies_in_any_browser() {
    add(ann, first);
    String link = Mailbox.newest(first).link();
    Visitor elsewhere = new Visitor();
    Visitor.Place asked = elsewhere.open(link);
    assertEquals("no-referrer", asked.header("Referrer-Policy"));
    assertTrue(asked.page().text().contains(first));
    elsewhere.open(link);
    assertTrue(ann.open(PAGE).page().text().contains("not verified"), "looking does nothing");
    Visitor.Place done = elsewhere.send(asked.form("form[action=/verify-email]"));
    assertEquals("/verify-email/done", done.uri().getPath());
    assertFalse(ann.open(PAGE).page().text().contains("not verified"));
    assertEquals(410, elsewhere.open(link).status());
    assertEquals(410, elsewhere.send(asked.form("form[action=/verify-email]")).status());
  }

  @Test
  void a_link_that_nobody_was_sent_verifies_nothing() {
    for (String query : new String[] {"", "?token=", "?token=x", "?token=%00"}) {
      assertEquals(410, new Visitor().open("/verify-email" + query).status(), query);
    }
    Visitor.Place forged = new Visitor().post("/verify-email", FormFields.of("token", "x"));
    assertEquals(403, forged.status());
  }

  @Test
  void what_is_no_address_is_refused_beside_the_field() {
    Visitor.Place place = add(ann, "ann(at)example.org");
    assertEquals(400, place.status());
    assertEquals(
        "This is not an e-mail address. Write it like name@example.org.",
        text(place, "#fault-adding"));
    var field = place.page().selectFirst("#address");
    assertEquals("ann(at)example.org", field.val());
    assertEquals("true", field.attr("aria-invalid"));
    assertTrue(field.attr("aria-describedby").contains("fault-adding"));
  }

  @Test
  void a_wrong_code_is_refused_beside_the_field_and_five_end_it() {
    Visitor.Place place = add(ann, first);
    String right = Mailbox.newest(first).code();
    String wrong = right.startsWith("9") ? "000000" : "999999";
    for (int i = 0; i < 4; i++) {
      place = verify(ann, place, wrong);
      assertEquals(400, place.status());
      assertTrue(text(place, "[role=alert]").startsWith("This is not the code"));
      assertEquals("true", place.page().selectFirst("[name=code]").attr("aria-invalid"));
    }
    place = verify(ann, place, wrong);
    assertTrue(text(place, "[role=alert]").startsWith("This code cannot be used any more"));
    assertEquals(400, verify(ann, place, right).status());
    place = ann.send(place.form("form[action$=/resend]"));
    assertEquals(200, verify(ann, place, Mailbox.newest(first).code()).status());
  }

  @Test
  void an_address_of_somebody_else_is_answered_like_any_other() {
    verify(ann, add(ann, first), Mailbox.newest(first).code());
    Visitor bob = signedIn(Given.person());
    String taken = add(bob, first).page().text().replace(first, "ADDRESS");
    Visitor eve = signedIn(Given.person());
    String free = add(eve, second).page().text().replace(second, "ADDRESS");
    assertEquals(
        free.replaceAll("\\w{5}-\\w{5}-\\w{5}-\\w{5}", ""),
        taken.replaceAll("\\w{5}-\\w{5}-\\w{5}-\\w{5}", ""));
    assertEquals("You sign in with this address already", Mailbox.newest(first).subject());
  }

  @Test
  void the_main_one_is_chosen_and_another_removed() {
    verify(ann, add(ann, first), Mailbox.newest(first).code());
    Visitor.Place place = verify(ann, add(ann, second), Mailbox.newest(second).code());
    place = ann.send(place.form("form[action$=/main]"));
    assertTrue(text(place, "[role=status]").contains("we write to " + second));
    assertEquals("Your main e-mail address was changed", Mailbox.newest(first).subject());
    String action =
        place
            .page()
            .select("article:has(bdi:contains(" + first + ")) form[action$=/remove]")
            .attr("action");
    place = ann.send(place.form("form[action=" + action + "]"));
    assertEquals("Removed.", text(place, "[role=status]"));
    assertEquals(1, place.page().select("article").size());
    assertEquals(0, place.page().select("form[action$=/remove]").size());
  }

  @Test
  void the_last_verified_one_stays_whatever_is_sent() {
    Visitor.Place place = verify(ann, add(ann, first), Mailbox.newest(first).code());
    String csrf = place.page().select("[name=csrf]").last().val();
    String id = place.uri().getQuery().replaceAll(".*email=", "");
    Visitor.Place refused = ann.post(PAGE + "/" + id + "/remove", FormFields.of("csrf", csrf));
    assertEquals(400, refused.status());
    assertTrue(text(refused, "[role=alert]").startsWith("This is your last verified address"));
  }

  @Test
  void another_persons_address_is_not_there() {
    Visitor.Place place = add(ann, first);
    String id = place.uri().getQuery().replaceAll(".*email=", "");
    Visitor bob = signedIn(Given.person());
    String csrf = bob.open(PAGE).page().select("main [name=csrf]").val();
    for (String what : new String[] {"verify", "resend", "main"}) {
      Visitor.Place refused =
          bob.post(PAGE + "/" + id + "/" + what, FormFields.of("csrf", csrf, "code", "1"));
      assertEquals(404, refused.status(), what);
    }
    bob.post(PAGE + "/" + id + "/remove", FormFields.of("csrf", csrf));
    assertEquals(1, ann.open(PAGE).page().select("article").size());
  }

  @Test
  void forms_work_only_where_they_were_given() {
    Visitor.Place place = ann.open(PAGE);
    Visitor.Place refused = ann.send(place.form("main form"), "address", first, "csrf", "made-up");
    assertEquals(403, refused.status());
    assertEquals("/sign-in", new Visitor().open(PAGE).uri().getPath());
  }

  @Test
  void mails_are_not_sent_for_ever() {
    Visitor.Place place = add(ann, first);
    for (int i = 0; i < 3; i++) {
      place = ann.send(place.form("form[action$=/resend]"));
      assertEquals(200, place.status());
    }
    place = ann.send(place.form("form[action$=/resend]"));
    assertEquals(429, place.status());
    assertTrue(text(place, "[role=alert]").startsWith("This was tried too often. Try again in"));
    assertNotNull(place.header("Retry-After"));
    assertEquals(4, Mailbox.all(first).size());
  }

  @Test
  void nobody_adds_one_twice() {
    verify(ann, add(ann, first), Mailbox.newest(first).code());
    Visitor.Place place = add(ann, first);
    assertTrue(text(place, "#fault-adding").startsWith("You have this address already"));
  }

  private static Visitor.Place add(Visitor visitor, String address) {
    return visitor.send(visitor.open(PAGE).form("form[action=" + PAGE + "]"), "address", address);
  }

  private static Visitor.Place verify(Visitor visitor, Visitor.Place place, String code) {
    return visitor.send(place.form("form[action$=/verify]"), "code", code);
  }

  private static String text(Visitor.Place place, String selector) {
    return place.page().select(selector).text();
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in?return=" + PAGE);
    visitor.send(place.page().select("form:has(#person-id)").forms().get(0), "person", person);
    return visitor;
  }

  private static String fresh() {
    return "p-" + UUID.randomUUID() + "@mail.example";
  }
}
