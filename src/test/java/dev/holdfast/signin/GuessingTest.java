package dev.holdfast.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits slow a stranger down; they tell her nothing, and keep nobody else out. */
@QuarkusTest
class GuessingTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final String FORM = "form[action$=/password]";

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  private PersonId person;
  private String address;

  @BeforeEach
  void aPersonWithAPassword() {
    TestClock.stop(); // what is used up does not come back meanwhile
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    add(address);
    passwords.set(person, GOOD);
  }

  @Test
  void an_address_is_one_address_however_it_is_written_whether_known_or_not() {
    for (String typed : List.of(address, "no" + address)) {
      String other = typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1);
      Visitor stranger = new Visitor();
      guess(stranger, typed, 10);
      assertEquals(429, guess(stranger, other, 1), other);
      assertEquals(429, guess(stranger, typed.toUpperCase(Locale.ROOT), 1), typed);
    }
  }

  @Test
  void limits_do_not_tell_which_addresses_belong_together() {
    String second = "work-" + address;
    add(second);
    Visitor stranger = new Visitor();
    assertEquals(400, guess(stranger, address, 10));
    assertEquals(400, guess(stranger, second, 1), "as for an address that is nobody's");
    AtOnce.each(50, i -> guess(new Visitor(), address, 1));
    assertEquals(429, guess(new Visitor(), address, 1));
    assertEquals(400, guess(new Visitor(), second, 1), "from everywhere, too");
  }

  @Test
  void codes_that_a_stranger_makes_up_do_not_keep_her_out() {
    Visitor stranger = new Visitor();
    Visitor.Place step = begin(stranger, address);
    FormFields code = FormFields.of("csrf", csrf(step), "code", "00000000");
    for (int i = 0; i < 20; i++) {
      Visitor.Place wrong = stranger.post(step.uri().getPath() + "/magic-link/code", code);
      assertEquals(400, wrong.status(), "there is no mail to guess at");
    }
    Visitor she = new Visitor();
    Visitor.Place asked = she.send(begin(she, address).form("form[action$=/magic-link]"));
    String mailed = Mailbox.newest(address).code();
    Visitor.Place end = she.send(asked.form("form[action$=/code]"), "code", mailed);
    assertEquals("/me/security", end.uri().getPath());
  }

  @Test
  void mails_that_a_stranger_asks_for_do_not_keep_her_out_where_she_was_before() {
    Visitor she = new Visitor();
    she.send(begin(she, address).form(FORM), "password", GOOD);
    int status = 200;
    for (int i = 0; i < 7; i++) {
      Visitor stranger = new Visitor();
      status = stranger.send(begin(stranger, address).form("form[action$=/magic-link]")).status();
    }
    assertEquals(429, status);
    Visitor.Place asked = she.send(begin(she, address).form("form[action$=/magic-link]"));
    assertEquals(200, asked.status());
    assertNotNull(asked.form("form[action$=/code]"));
  }

  /** The last answer. */
  private static int guess(Visitor visitor, String typed, int times) {
    Visitor.Place step = begin(visitor, typed);
    int status = 0;
    for (int i = 0; i < times; i++) {
      status = visitor.send(step.form(FORM), "password", "guess " + i).status();
    }
    return status;
  }

  private void add(String more) {
    emails.addVerified(person, EmailAddress.parse(more).orElseThrow(), Source.UNKNOWN);
  }

  private static Visitor.Place begin(Visitor visitor, String typed) {
    Visitor.Place form = visitor.open("/sign-in?return=/me/security");
    return visitor.send(form.form("form.sign-in"), "address", typed);
  }

  private static String csrf(Visitor.Place place) {
    return place.page().selectFirst("main [name=csrf]").val();
  }
}
