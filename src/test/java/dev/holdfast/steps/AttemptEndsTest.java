package dev.holdfast.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sign-in that is under way ends with what it rests on, and when it is done. */
@QuarkusTest
class AttemptEndsTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final String PASSWORD = "form[action$=/password]";
  private static final String MAIL = "form[action$=/magic-link]";

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject People people;
  private final Visitor visitor = new Visitor();
  private PersonId person;
  private String address;

  @BeforeEach
  void aPersonWithTwoAddresses() {
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    add(address);
    add("work-" + address);
    passwords.set(person, GOOD);
  }

  @Test
  void no_mail_signs_in_at_an_address_that_was_removed() {
    Visitor.Place step = begin();
    remove(address);
    Visitor.Place end = visitor.send(step.form(MAIL));
    assertEquals("/sign-in", end.uri().getPath());
    assertTrue(
        Mailbox.all(address).stream().noneMatch(mail -> mail.subject().contains("Your code")));
  }

  @Test
  void a_code_that_was_mailed_to_it_before_signs_nobody_in() {
    Visitor.Place mailed = visitor.send(begin().form(MAIL));
    String code = Mailbox.newest(address).code();
    remove(address);
    Visitor.Place end = visitor.send(mailed.form("form[action$=/code]"), "code", code);
    assertEquals(400, end.status());
    assertNull(visitor.cookie("holdfast"));
  }

  @Test
  void a_password_of_before_proves_nothing_after_it_was_changed() {
    Visitor.Place step = begin();
    passwords.set(person, "another " + GOOD);
    Visitor.Place end = visitor.send(step.form(PASSWORD), "password", "another " + GOOD);
    assertEquals("/sign-in", end.uri().getPath());
  }

  @Test
  void whoever_was_deactivated_meanwhile_begins_again() {
    Visitor.Place step = begin();
    people.deactivate(person);
    people.activate(person);
    assertEquals("/sign-in", visitor.send(step.form(PASSWORD), "password", GOOD).uri().getPath());
  }

  @Test
  void a_form_that_is_sent_twice_leads_on() {
    Visitor.Place step = begin();
    visitor.send(step.form(PASSWORD), "password", GOOD);
    Visitor.Place again = visitor.send(step.form(PASSWORD), "password", GOOD);
    assertEquals("/me/security", again.uri().getPath());
    assertEquals("/me/security", visitor.open(step.uri().toString()).uri().getPath());
  }

  @Test
  void who_took_too_long_begins_again_on_the_way_to_the_same_place() {
    Visitor.Place step = begin();
    TestClock.advance(Duration.ofMinutes(16));
    Visitor.Place late = visitor.send(step.form(PASSWORD), "password", GOOD);
    assertEquals("/sign-in", late.uri().getPath());
    assertTrue(late.page().selectFirst("[role=status]").text().contains("took too long"));
    Visitor.Place anew = visitor.send(late.form("form.sign-in"), "address", address);
    Visitor.Place end = visitor.send(anew.form(PASSWORD), "password", GOOD);
    assertEquals("/me/security", end.uri().getPath());
  }

  private Visitor.Place begin() {
    Visitor.Place form = visitor.open("/sign-in?return=/me/security");
    return visitor.send(form.form("form.sign-in"), "address", address);
  }

  private void add(String more) {
    emails.addVerified(person, EmailAddress.parse(more).orElseThrow(), Source.UNKNOWN);
  }

  private void remove(String gone) {
    LoginEmail email =
        emails.of(person).stream()
            .filter(known -> known.address().toString().equals(gone))
            .findFirst()
            .orElseThrow();
    emails.remove(person, email.id(), Source.UNKNOWN);
  }
}
