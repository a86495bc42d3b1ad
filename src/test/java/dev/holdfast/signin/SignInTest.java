package dev.holdfast.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final String FORM = "form[action$=/password]";

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject People people;
  @Inject Sessions sessions;
  private final Visitor visitor = new Visitor();
  private PersonId person;
  private String address;

  @BeforeEach
  void aPersonWithAPassword() {
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    assertTrue(
        emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN));
    passwords.set(person, GOOD);
  }

  @Test
  void an_address_and_its_password_sign_in() {
    Visitor.Place step = begin(visitor, " " + address.toUpperCase(java.util.Locale.ROOT) + " ");
    assertEquals("current-password", step.page().selectFirst("#password").attr("autocomplete"));
    assertEquals("username", step.page().selectFirst("#username").attr("autocomplete"));
    Visitor.Place end = visitor.send(step.form(FORM), "password", GOOD);
    assertEquals("/me/security?x=1", end.uri().getPath() + "?" + end.uri().getQuery());
    var session = sessions.of(person).get(0);
    assertEquals("1fa", session.how().acr());
    assertEquals(java.util.List.of("pwd"), session.how().amr());
  }

  @Test
  void a_wrong_password_is_said_next_to_its_field() {
    Visitor.Place again = visitor.send(begin(visitor, address).form(FORM), "password", "wrong");
    assertEquals(400, again.status());
    var field = again.page().selectFirst("#password");
    assertEquals("true", field.attr("aria-invalid"));
    assertNotNull(again.page().getElementById(field.attr("aria-describedby")));
    assertEquals("", field.val());
    assertEquals(400, visitor.send(again.form(FORM), "password", "").status());
    assertNull(visitor.cookie("holdfast"));
  }

  @Test
  void what_is_no_address_is_said_next_to_its_field() {
    for (String bad : new String[] {"", "ada", "ada@", "@example.org", "a b@example.org"}) {
      Visitor.Place again = begin(visitor, bad);
      assertEquals(400, again.status(), bad);
      assertEquals("true", again.page().selectFirst("#address").attr("aria-invalid"), bad);
      assertEquals(bad, again.page().selectFirst("#address").val());
    }
  }

  @Test
  void an_address_that_is_nobodys_gets_the_same_pages() {
    String nobody = address.replace(address.substring(0, 5), "zzzzz");
    Visitor.Place known = begin(visitor, address);
    Visitor.Place unknown = begin(new Visitor(), nobody);
    assertEquals(normal(known, address), normal(unknown, nobody));
    Visitor stranger = new Visitor();
    Visitor.Place wrong = visitor.send(known.form(FORM), "password", "wrong");
    unknown = begin(stranger, nobody);
    Visitor.Place none = stranger.send(unknown.form(FORM), "password", "wrong");
    assertEquals(wrong.status(), none.status());
    assertEquals(normal(wrong, address), normal(none, nobody));
  }

  @Test
  void who_was_deactivated_is_nobody() {
    people.deactivate(person);
    Visitor.Place again = visitor.send(begin(visitor, address).form(FORM), "password", GOOD);
    assertEquals(400, again.status());
    assertNull(visitor.cookie("holdfast"));
  }

  @Test
  void who_is_deactivated_meanwhile_does_not_get_in() {
    Visitor.Place step = begin(visitor, address);
    people.deactivate(person);
    assertEquals("/sign-in", visitor.send(step.form(FORM), "password", GOOD).uri().getPath());
  }

  @Test
  void an_attempt_is_good_in_its_own_browser_only() {
    Visitor.Place step = begin(visitor, address);
    Visitor thief = new Visitor();
    assertEquals("/sign-in", thief.open(step.uri().toString()).uri().getPath());
    begin(thief, "thief@example.org");
    FormFields fields = FormFields.of("csrf", csrf(step), "password", GOOD);
    assertEquals(403, thief.post(step.uri().getPath() + "/password", fields).status());
    String own = csrf(thief.open("/sign-in"));
    FormFields mine = FormFields.of("csrf", own, "password", GOOD);
    Visitor.Place place = thief.post(step.uri().getPath() + "/password", mine);
    assertEquals("/sign-in", place.uri().getPath());
    assertNull(thief.cookie("holdfast"));
  }

  @Test
  void an_attempt_is_over_after_a_while() {
    Visitor.Place step = begin(visitor, address);
    TestClock.advance(Duration.ofMinutes(16));
    Visitor.Place late = visitor.send(step.form(FORM), "password", GOOD);
    assertEquals("/sign-in", late.uri().getPath());
    assertTrue(late.page().selectFirst("[role=status]").text().contains("took too long"));
  }

  @Test
  void a_session_id_from_before_is_worth_nothing_after() {
    visitor.send(begin(visitor, address).form(FORM), "password", GOOD);
    String first = visitor.cookie("holdfast");
    Visitor thief = visitor.copy();
    visitor.send(begin(visitor, address).form(FORM), "password", GOOD);
    assertNotEquals(first, visitor.cookie("holdfast"));
    assertEquals("/sign-in", thief.open("/me/security").uri().getPath());
  }

  @Test
  void guessing_slows_down_here_and_not_where_she_is() {
    TestClock.stop(); // what is used up does not come back meanwhile
    visitor.send(begin(visitor, address).form(FORM), "password", GOOD);
    Visitor thief = new Visitor();
    Visitor.Place step = begin(thief, address);
    for (int i = 0; i < 10; i++) {
      assertEquals(400, thief.send(step.form(FORM), "password", "guess " + i).status());
    }
    Visitor.Place slow = thief.send(step.form(FORM), "password", GOOD);
    assertEquals(429, slow.status());
    assertTrue(Integer.parseInt(slow.header("Retry-After")) <= 60);
    assertTrue(slow.page().selectFirst("#password-fault").text().contains("Try again in"));
    AtOnce.each(
        50,
        i -> {
          Visitor other = new Visitor();
          return other.send(begin(other, address).form(FORM), "password", "guess");
        });
    Visitor stranger = new Visitor();
    assertEquals(
        429, stranger.send(begin(stranger, address).form(FORM), "password", GOOD).status());
    Visitor.Place hers = visitor.send(begin(visitor, address).form(FORM), "password", GOOD);
    assertEquals("/me/security", hers.uri().getPath());
  }

  @Test
  void many_at_once_get_one_session() throws InterruptedException {
    Visitor.Place step = begin(visitor, address);
    var threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      Visitor copy = visitor.copy();
      threads.execute(() -> copy.send(step.form(FORM), "password", GOOD));
    }
    threads.shutdown();
    assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
    assertEquals(1, sessions.of(person).size());
  }

  @Test
  void a_device_that_is_new_is_mailed() {
    visitor.send(begin(visitor, address).form(FORM), "password", GOOD);
    visitor.send(begin(visitor, address).form(FORM), "password", GOOD);
    assertFalse(mailed("New sign-in"), "her first device is no news, nor is the same again");
    Visitor other = new Visitor();
    other.send(begin(other, address).form(FORM), "password", GOOD);
    assertTrue(mailed("New sign-in"));
  }

  private boolean mailed(String subject) {
    return new Visitor()
        .open("/dev/mail").page().select("article").stream()
            .anyMatch(mail -> mail.text().contains(subject) && mail.text().contains(address));
  }

  @Test
  void nothing_leads_away() {
    Visitor.Place form = visitor.open("/sign-in?return=//evil.example/");
    Visitor.Place step = visitor.send(form.form("form.sign-in"), "address", address);
    Visitor.Place end = visitor.send(step.form(FORM), "password", GOOD);
    assertNull(end.away());
    assertFalse(end.uri().toString().contains("evil"));
  }

  private static Visitor.Place begin(Visitor visitor, String address) {
    Visitor.Place form = visitor.open("/sign-in?return=/me/security?x=1");
    return visitor.send(form.form("form.sign-in"), "address", address);
  }

  private static String csrf(Visitor.Place place) {
    return place.page().selectFirst("main [name=csrf]").val();
  }

  /** The page without what is another's in every browser. */
  private static String normal(Visitor.Place place, String address) {
    return place
        .page()
        .html()
        .replace(address, "ADDRESS")
        .replace(csrf(place), "CSRF")
        .replace(place.uri().getPath().replace("/password", ""), "STEP");
  }
}
