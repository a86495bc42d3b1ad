package dev.holdfast.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.attempts.MagicLinks.Sent;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Proof;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.web.ReturnPath;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link and a code that were mailed can do, and where. */
@QuarkusTest
class MagicLinksTest {

  private static final String HERE = "this-browser";
  private final String address = "ada-" + System.nanoTime() + "@mail.example";

  @Inject MagicLinks links;
  @Inject Attempts attempts;
  @Inject LoginEmails emails;

  private PersonId person;
  private OpenAttempt attempt;

  @BeforeEach
  void anAttempt() {
    person = PersonId.parse(Given.person()).orElseThrow();
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    attempt = begin(person);
    assertEquals(Sent.SENT, links.send(attempt));
  }

  @Test
  void the_link_works_once_and_only_where_it_was_asked_for() {
    String link = link();
    assertEquals(MagicLinks.Opened.HERE, links.open(link, HERE));
    assertEquals(MagicLinks.Opened.ELSEWHERE, links.open(link, "another-browser"));
    assertTrue(links.useLink(link, "another-browser").isEmpty());
    assertEquals(Set.of(Proof.MAGIC_LINK), links.useLink(link, HERE).orElseThrow().proven());
    assertTrue(links.useLink(link, HERE).isEmpty());
    assertEquals(MagicLinks.Opened.OVER, links.open(link, HERE));
  }

  @Test
  void the_code_works_once_and_takes_the_link_with_it() {
    String code = Mailbox.newest(address).code();
    assertTrue(links.useCode(attempt, code).isPresent());
    assertTrue(links.useCode(attempt, code).isEmpty());
    assertTrue(links.useLink(link(), HERE).isEmpty());
  }

  @Test
  void guesses_are_few() {
    String code = Mailbox.newest(address).code();
    for (int i = 0; i < 5; i++) {
      assertTrue(links.useCode(attempt, "0000000" + i).isEmpty());
    }
    assertTrue(links.useCode(attempt, code).isEmpty());
  }

  @Test
  void ten_minutes_are_the_end_of_both() {
    TestClock.advance(Duration.ofMinutes(10));
    assertEquals(MagicLinks.Opened.OVER, links.open(link(), HERE));
    assertTrue(links.useLink(link(), HERE).isEmpty());
    assertTrue(links.useCode(attempt, Mailbox.newest(address).code()).isEmpty());
  }

  @Test
  void what_is_mailed_late_in_a_sign_in_is_good_for_ten_minutes_too() {
    TestClock.advance(Duration.ofMinutes(14));
    assertEquals(Sent.SENT, links.send(attempt));
    TestClock.advance(Duration.ofMinutes(9));
    assertEquals(MagicLinks.Opened.HERE, links.open(link(), HERE));
    assertTrue(links.useLink(link(), HERE).isPresent());
  }

  @Test
  void a_new_mail_ends_the_one_before_and_there_are_three() {
    String first = link();
    assertEquals(Sent.SENT, links.send(attempt));
    assertTrue(links.useLink(first, HERE).isEmpty());
    assertEquals(Sent.SENT, links.send(attempt));
    assertEquals(Sent.ENOUGH, links.send(attempt));
    assertTrue(links.useLink(link(), HERE).isPresent());
  }

  @Test
  void for_an_address_that_is_nobodys_a_mail_says_so_and_nothing_opens() {
    String nobodys = "no-" + address;
    String id = attempts.begin(new NewAttempt(HERE, nobodys, null, ReturnPath.of("/"), "", null));
    assertEquals(Sent.SENT, links.send(attempts.find(id, HERE).orElseThrow()));
    Mailbox.Mail mail = Mailbox.newest(nobodys);
    assertTrue(mail.subject().contains("no account"));
    assertFalse(mail.text().contains("/sign-in/link"), mail.text());
  }

  @Test
  void of_eight_who_use_one_link_at_once_one_gets_in() throws Exception {
    String link = link();
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tries.add(() -> inRequest(() -> links.useLink(link, HERE).isPresent()));
    }
    var pool = Executors.newFixedThreadPool(8);
    int in = 0;
    for (var result : pool.invokeAll(tries)) {
      in += result.get() ? 1 : 0;
    }
    pool.shutdown();
    assertEquals(1, in);
  }

  @Test
  void of_two_mails_at_once_the_newer_one_is_good() throws Exception {
    for (int round = 0; round < 10; round++) {
      attempt = begin(person);
      Callable<Sent> send = () -> inRequest(() -> links.send(attempt));
      var pool = Executors.newFixedThreadPool(2);
      for (var sent : pool.invokeAll(List.of(send, send))) {
        assertEquals(Sent.SENT, sent.get());
      }
      pool.shutdown();
      long good =
          Mailbox.all(address).stream()
              .limit(2)
              .filter(mail -> links.useCode(attempt, mail.code()).isPresent())
              .count();
      assertEquals(1, good);
    }
  }

  @Test
  void an_attempt_that_is_over_mails_nothing() {
    attempts.endAll(person);
    assertEquals(Sent.OVER, links.send(attempt));
    assertTrue(links.useCode(attempt, Mailbox.newest(address).code()).isEmpty());
  }

  private String link() {
    URI address = URI.create(Mailbox.newest(this.address).link());
    return address.getQuery().substring("link=".length());
  }

  private OpenAttempt begin(PersonId owner) {
    String begun =
        attempts.begin(new NewAttempt(HERE, address, owner, ReturnPath.of("/"), "", null));
    return attempts.find(begun, HERE).orElseThrow();
  }

  private static <T> T inRequest(Callable<T> work) throws Exception {
    var context = Arc.container().requestContext();
    context.activate();
    try {
      return work.call();
    } finally {
      context.terminate();
    }
  }
}
