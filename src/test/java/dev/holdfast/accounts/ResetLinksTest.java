package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link to choose a new password is good for what it was asked for, and for nothing later. */
@QuarkusTest
class ResetLinksTest {

  private static final String CHOSEN = "nine loud herons";

  @Inject PasswordResets resets;
  @Inject LoginEmails emails;
  @Inject Passwords passwords;
  @Inject People people;

  private final EmailAddress address = address("a");
  private final EmailAddress other = address("b");
  private PersonId person;

  @BeforeEach
  void somebodyWithTwoAddresses() {
    person = PersonId.parse(Given.person()).orElseThrow();
    assertTrue(emails.addVerified(person, address, Source.UNKNOWN));
    assertTrue(emails.addVerified(person, other, Source.UNKNOWN));
    passwords.set(person, "seven quiet otters");
  }

  @Test
  void with_the_address_its_link_goes() {
    String link = ask(other);
    assertTrue(resets.open(link).isPresent());
    LoginEmail gone =
        emails.of(person).stream().filter(e -> e.address().equals(other)).findFirst().orElseThrow();
    emails.remove(person, gone.id(), Source.UNKNOWN);
    assertTrue(resets.open(link).isEmpty());
    assertFalse(reset(link));
    assertTrue(reset(ask(address)), "the one that she has is as good as before");
  }

  @Test
  void whoever_has_the_address_now_gets_no_other_account_by_it() {
    String link = ask(other);
    LoginEmail gone =
        emails.of(person).stream().filter(e -> e.address().equals(other)).findFirst().orElseThrow();
    emails.remove(person, gone.id(), Source.UNKNOWN);
    PersonId next = PersonId.parse(Given.person()).orElseThrow();
    assertTrue(emails.addVerified(next, other, Source.UNKNOWN));
    assertFalse(reset(link));
  }

  @Test
  void another_password_ends_all_links() {
    String link = ask(address);
    passwords.set(person, CHOSEN);
    assertTrue(resets.open(link).isEmpty());
    assertFalse(reset(link));
  }

  @Test
  void who_is_deactivated_gets_none_and_the_old_ones_stay_over() {
    String link = ask(address);
    people.deactivate(person);
    assertFalse(reset(link));
    resets.ask(address, Device.UNKNOWN);
    assertEquals(
        "There is no account for this address", Mailbox.newest(address.toString()).subject());
    people.activate(person);
    assertFalse(reset(link));
    assertTrue(reset(ask(address)));
  }

  private String ask(EmailAddress to) {
    resets.ask(to, Device.UNKNOWN);
    return Mailbox.newest(to.toString()).link().replaceAll(".*link=", "");
  }

  private boolean reset(String link) {
    return resets.reset(link, passwords.hash(CHOSEN), false, Device.UNKNOWN);
  }

  private static EmailAddress address(String name) {
    return EmailAddress.parse(name + System.nanoTime() + "@mail.example").orElseThrow();
  }
}
