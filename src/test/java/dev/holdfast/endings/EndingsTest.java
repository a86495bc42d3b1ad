package dev.holdfast.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wishes it is told before what she allows ends: once, and in time. */
@QuarkusTest
@ActivateRequestContext
class EndingsTest {

  @Inject Endings endings;
  @Inject EndingMails mails;
  @Inject GrantExpiry expiry;
  @Inject Grants grants;
  @Inject LoginEmails emails;
  @Inject Clock clock;

  private final String address = "ending-" + System.nanoTime() + "@mail.example";
  private final App app = Issue.client();
  private PersonId ada;

  @BeforeEach
  void somebody() {
    ada = Issue.person();
    emails.addVerified(ada, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
  }

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void she_is_told_once_and_anew_of_another_end() {
    endings.wish(ada, 7);
    allow(Duration.ofDays(30));
    after(Duration.ofDays(22));
    assertEquals(0, Mailbox.all(address).size());
    after(Duration.ofDays(2));
    Mailbox.Mail mail = Mailbox.newest(address);
    assertEquals("What you allow An app ends soon", mail.subject());
    assertTrue(mail.link().contains("/me/apps/"), mail.link());
    after(Duration.ofDays(1));
    assertEquals(1, Mailbox.all(address).size());
    allow(Duration.ofDays(30));
    after(Duration.ofDays(1));
    assertEquals(1, Mailbox.all(address).size());
    after(Duration.ofDays(25));
    assertEquals(2, Mailbox.all(address).size());
  }

  @Test
  void who_does_not_wish_it_is_not_told() {
    allow(Duration.ofDays(30));
    after(Duration.ofDays(29));
    assertEquals(0, Mailbox.all(address).size());
    endings.wish(ada, 3);
    endings.wish(ada, 0);
    assertEquals(0, endings.wish(ada));
    after(Duration.ofHours(1));
    assertEquals(0, Mailbox.all(address).size());
  }

  @Test
  void of_what_she_has_just_chosen_to_be_short_she_is_not_told() {
    endings.wish(ada, 3);
    allow(Duration.ofDays(1));
    after(Duration.ofHours(20));
    assertEquals(0, Mailbox.all(address).size());
  }

  @Test
  void of_each_part_she_is_told_by_itself() {
    endings.wish(ada, 7);
    part(Set.of("facts"), Duration.ofDays(20), Set.of());
    part(Set.of("activities"), Duration.ofDays(22), Set.of("facts"));
    part(Set.of("training"), Duration.ofDays(60), Set.of("facts", "activities"));
    after(Duration.ofDays(14));
    assertEquals(1, Mailbox.all(address).size());
    assertEquals("A part of what you allow An app ends soon", Mailbox.newest(address).subject());
    after(Duration.ofDays(2));
    assertEquals(2, Mailbox.all(address).size(), "before the first part has ended");
    after(Duration.ofDays(20));
    assertEquals(2, Mailbox.all(address).size());
    after(Duration.ofDays(20));
    assertEquals("What you allow An app ends soon", Mailbox.newest(address).subject());
    assertEquals(3, Mailbox.all(address).size());
  }

  @Test
  void what_ended_untold_does_not_hide_what_ends_next() {
    part(Set.of("facts"), Duration.ofDays(1), Set.of());
    part(Set.of("training"), Duration.ofDays(60), Set.of("facts"));
    after(Duration.ofDays(2));
    expiry.end();
    endings.wish(ada, 14);
    after(Duration.ofDays(50));
    assertEquals(1, Mailbox.all(address).size());
  }

  private void part(Set<String> scopes, Duration time, Set<String> kept) {
    grants.give(new Given(ada, app.clientId(), scopes, Set.of(), clock.instant().plus(time), kept));
  }

  @Test
  void what_she_withdrew_does_not_end_any_more() {
    endings.wish(ada, 14);
    var grant = allow(Duration.ofDays(30));
    assertTrue(grants.withdraw(ada, grant.id()));
    after(Duration.ofDays(20));
    assertEquals(0, Mailbox.all(address).size());
  }

  private dev.holdfast.consent.LiveGrant allow(Duration time) {
    return grants.give(
        new Given(ada, app.clientId(), Set.of("facts"), Set.of(), clock.instant().plus(time)));
  }

  private void after(Duration time) {
    TestClock.advance(time);
    mails.send();
  }
}
