package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Totp;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lost second factor goes late, and never unheard. */
@QuarkusTest
class RecoveriesTest {

  private static final Device HERE = new Device(null, "Firefox on Linux", "203.0.113.0/24");
  private final String address = "lost-" + System.nanoTime() + "@mail.example";
  private PersonId person;

  @Inject Recoveries recoveries;
  @Inject TotpFactors totp;
  @Inject LoginEmails emails;
  @Inject Sessions sessions;

  @BeforeEach
  void somebodyWithTwoAddressesAndAnApp() {
    person = PersonId.parse(Given.person()).orElseThrow();
    for (String one : new String[] {address, "b" + address}) {
      assertTrue(emails.addVerified(person, EmailAddress.parse(one).orElseThrow(), Source.UNKNOWN));
    }
    TotpSetup setup = totp.begin(person, Device.UNKNOWN);
    assertTrue(totp.confirm(person, setup.id(), Totp.code(setup.key()), HERE));
  }

  @Test
  void it_goes_after_the_waiting_period_and_once() {
    recoveries.ask(person, HERE);
    assertFalse(recoveries.finish(person, HERE), "at once");
    TestClock.advance(Duration.ofHours(71));
    assertFalse(recoveries.finish(person, HERE), "too early");
    assertTrue(totp.has(person));
    TestClock.advance(Duration.ofHours(1));
    assertTrue(recoveries.find(person).orElseThrow().due());
    assertTrue(recoveries.finish(person, HERE));
    assertFalse(totp.has(person));
    assertFalse(recoveries.finish(person, HERE), "twice");
    for (String one : new String[] {address, "b" + address}) {
      assertTrue(Mailbox.newest(one).subject().contains("was removed"));
    }
  }

  @Test
  void every_address_is_told_and_a_link_in_each_mail_cancels_it() {
    recoveries.ask(person, HERE);
    recoveries.ask(person, HERE);
    long told =
        Mailbox.all(address).stream().filter(mail -> mail.subject().contains("wants")).count();
    assertEquals(1, told, "asked twice, told once");
    String link = Mailbox.newest("b" + address).link();
    Visitor reader = new Visitor();
    Visitor.Place page = reader.open(link);
    assertEquals(200, reader.open(link).status());
    assertTrue(recoveries.find(person).isPresent(), "looking at it cancels nothing");
    assertEquals(403, new Visitor().send(page.form("main form")).status());
    assertEquals(200, reader.send(page.form("main form")).status());
    assertTrue(recoveries.find(person).isEmpty());
    assertEquals(410, reader.open(link).status());
    assertTrue(Mailbox.newest(address).subject().contains("stays"));
    TestClock.advance(Duration.ofHours(80));
    assertFalse(recoveries.finish(person, HERE));
  }

  @Test
  void any_sign_in_cancels_it() {
    recoveries.ask(person, HERE);
    sessions.start(person, How.BELIEVED, HERE);
    assertTrue(recoveries.find(person).isEmpty());
    assertTrue(Mailbox.newest(address).subject().contains("stays"));
  }

  @Test
  void who_does_not_come_back_keeps_it() {
    recoveries.ask(person, HERE);
    TestClock.advance(Duration.ofHours(72).plus(Recoveries.OPEN));
    assertFalse(recoveries.finish(person, HERE));
    assertTrue(totp.has(person));
    assertTrue(recoveries.removeOver(500) > 0);
  }
}
