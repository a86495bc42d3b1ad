package dev.holdfast.emails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.NotedEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has shown that she reads an address signs in with it, and nobody else does. */
@QuarkusTest
@ActivateRequestContext
class LoginEmailsTest {

  private static final Source HERE = new Source("203.0.113.7", "Firefox on Linux");

  @Inject UnverifiedEmails unverified;
  @Inject LoginEmails emails;
  @Inject People people;
  @Inject SecurityLog log;
  @Inject DataSource data;

  private PersonId ann;
  private PersonId bob;
  private final EmailAddress first = fresh();
  private final EmailAddress second = fresh();

  @BeforeEach
  void know() {
    ann = people.add().id();
    bob = people.add().id();
  }

  @Test
  void of_several_who_are_given_an_address_at_once_one_has_it() throws Exception {
    for (int round = 0; round < 10; round++) {
      EmailAddress wanted = fresh();
      assertEquals(1, atOnce(() -> emails.addVerified(people.add().id(), wanted, HERE)));
    }
  }

  @Test
  void an_address_is_hers_when_she_types_the_code_that_was_mailed() {
    UUID id = add(ann, first);
    assertTrue(emails.owner(first).isEmpty(), "not before");
    assertTrue(emails.primary(ann).isEmpty());
    assertEquals(Checked.VERIFIED, emails.verifyByCode(ann, id, code(first), HERE));
    assertEquals(ann, emails.owner(first).orElseThrow());
    assertTrue(emails.primary(ann).orElseThrow().verified(), "the first one is the main one");
    assertEquals(Checked.OVER, emails.verifyByCode(ann, id, code(first), HERE), "used");
    assertEquals(List.of(Kind.EMAIL_VERIFIED, Kind.EMAIL_ADDED), kinds(ann));
  }

  @Test
  void a_link_verifies_once_and_looking_at_it_does_nothing() {
    add(ann, first);
    String token = token(first);
    assertEquals(ann, emails.pending(token).orElseThrow().person());
    assertEquals(first, emails.pending(token).orElseThrow().address());
    assertTrue(emails.owner(first).isEmpty());
    assertEquals(Checked.VERIFIED, emails.verifyByLink(token, HERE));
    assertEquals(Checked.OVER, emails.verifyByLink(token, HERE));
    assertTrue(emails.pending(token).isEmpty());
  }

  @Test
  void after_five_wrong_codes_the_right_one_is_refused_too() {
    UUID id = add(ann, first);
    String right = code(first);
    String wrong = right.startsWith("9") ? "000 000" : "999 999";
    for (int i = 0; i < 4; i++) {
      assertEquals(Checked.WRONG, emails.verifyByCode(ann, id, wrong, HERE));
    }
    assertEquals(Checked.OVER, emails.verifyByCode(ann, id, wrong, HERE));
    assertEquals(Checked.OVER, emails.verifyByCode(ann, id, right, HERE));
    assertTrue(emails.owner(first).isEmpty());
  }

  @Test
  void after_fifteen_minutes_code_and_link_are_over() {
    UUID id = add(ann, first);
    String token = token(first);
    TestClock.advance(Duration.ofMinutes(15));
    assertEquals(Checked.OVER, emails.verifyByCode(ann, id, code(first), HERE));
    assertTrue(emails.pending(token).isEmpty());
    assertEquals(Checked.OVER, emails.verifyByLink(token, HERE));
  }

  @Test
  void another_mail_ends_what_was_in_the_one_before() {
    UUID id = add(ann, first);
    String token = token(first);
    assertTrue(emails.resend(ann, id));
    assertNotEquals(token, token(first));
    assertEquals(Checked.OVER, emails.verifyByLink(token, HERE));
    assertEquals(Checked.VERIFIED, emails.verifyByCode(ann, id, code(first), HERE));
    assertFalse(emails.resend(ann, id), "it is verified");
    assertFalse(emails.resend(bob, id), "it is not his");
  }

  @Test
  void who_adds_the_address_of_another_learns_nothing_and_she_is_told() {
    verified(ann, first);
    Added hers = emails.add(bob, first, HERE);
    Added free = emails.add(bob, second, HERE);
    assertEquals(free.outcome(), hers.outcome());
    assertEquals(2, emails.of(bob).size());
    Mailbox.Mail told = Mailbox.newest(first.toString());
    assertEquals("You sign in with this address already", told.subject());
    assertFalse(told.text().contains("token="));
    assertEquals(Checked.WRONG, emails.verifyByCode(bob, hers.id(), "000000", HERE));
    assertEquals(ann, emails.owner(first).orElseThrow());
  }

  @Test
  void of_two_who_typed_one_address_the_first_to_verify_has_it() {
    UUID anns = add(ann, first);
    String code = code(first);
    add(bob, first);
    String bobs = token(first);
    assertEquals(Checked.VERIFIED, emails.verifyByCode(ann, anns, code, HERE));
    assertEquals(Checked.OVER, emails.verifyByLink(bobs, HERE));
    assertEquals(ann, emails.owner(first).orElseThrow());
    assertFalse(emails.addVerified(bob, first, HERE));
  }

  @Test
  void the_last_verified_one_stays() {
    UUID one = verified(ann, first);
    UUID unverified = add(ann, fresh());
    assertEquals(Removed.LAST, emails.remove(ann, one, HERE));
    UUID two = verified(ann, second);
    assertEquals(Removed.UNKNOWN, emails.remove(bob, two, HERE));
    assertEquals(Removed.DONE, emails.remove(ann, one, HERE));
    assertEquals(second, emails.primary(ann).orElseThrow().address(), "the main one went");
    assertTrue(emails.owner(first).isEmpty());
    assertEquals("An e-mail address was removed", Mailbox.newest(first.toString()).subject());
    assertEquals(Removed.DONE, emails.remove(ann, unverified, HERE));
    assertEquals(Removed.LAST, emails.remove(ann, two, HERE));
  }

  @Test
  void the_old_main_address_is_told_of_the_new_one() {
    verified(ann, first);
    UUID two = verified(ann, second);
    assertTrue(Mailbox.newest(first.toString()).text().contains(second.toString()), "added");
    assertTrue(emails.makePrimary(ann, two, HERE));
    assertEquals(second, emails.primary(ann).orElseThrow().address());
    Mailbox.Mail told = Mailbox.newest(first.toString());
    assertEquals("Your main e-mail address was changed", told.subject());
    assertFalse(told.text().contains(second.toString()), told.text());
    assertEquals(Kind.EMAIL_PRIMARY, kinds(ann).get(0));
    assertTrue(emails.makePrimary(ann, two, HERE), "again changes nothing");
    assertEquals(1, kinds(ann).stream().filter(Kind.EMAIL_PRIMARY::equals).count());
    assertFalse(emails.makePrimary(ann, add(ann, fresh()), HERE), "not verified");
    assertFalse(emails.makePrimary(bob, two, HERE), "not his");
  }

  @Test
  void nobody_has_more_than_ten() {
    IntStream.range(0, LoginEmails.MOST).forEach(i -> add(ann, fresh()));
    assertEquals(Added.Outcome.TOO_MANY, emails.add(ann, fresh(), HERE).outcome());
  }

  @Test
  void of_eight_who_use_one_link_at_once_one_verifies() throws Exception {
    add(ann, first);
    String token = token(first);
    assertEquals(1, atOnce(() -> emails.verifyByLink(token, HERE) == Checked.VERIFIED));
  }

  @Test
  void of_eight_who_verify_one_address_at_once_one_has_it() throws Exception {
    List<String> tokens =
        Stream.generate(() -> people.add().id())
            .limit(8)
            .map(
                person -> {
                  add(person, first);
                  return token(first);
                })
            .toList();
    var next = new AtomicInteger();
    Callable<Boolean> verify =
        () -> emails.verifyByLink(tokens.get(next.getAndIncrement()), HERE) == Checked.VERIFIED;
    assertEquals(1, atOnce(verify));
    assertTrue(emails.owner(first).isPresent());
  }

  @Test
  void eight_who_remove_at_once_leave_one_verified() throws Exception {
    List<UUID> all = Stream.generate(() -> verified(ann, fresh())).limit(4).toList();
    var next = new AtomicInteger();
    atOnce(
        () ->
            emails.remove(ann, all.get(next.getAndIncrement() % all.size()), HERE) == Removed.DONE);
    assertEquals(1, emails.of(ann).size());
    assertTrue(emails.primary(ann).isPresent());
  }

  @Test
  void codes_and_links_are_nowhere_in_the_plain() throws Exception {
    add(ann, first);
    String code = code(first).replace(" ", "");
    String token = token(first);
    try (var connection = data.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select code_hash, link_hash from email_check")) {
      while (rows.next()) {
        String stored = rows.getString(1) + " " + rows.getString(2);
        assertFalse(stored.contains(token) || stored.contains(code + " "), stored);
      }
    }
    for (NotedEvent event : log.find(LogSearch.of(ann, null, 10))) {
      assertFalse(event.toString().contains(code) || event.toString().contains(token));
    }
  }

  @Test
  void what_was_never_verified_is_removed_and_the_rest_stays() {
    verified(ann, first);
    add(ann, second);
    TestClock.advance(UnverifiedEmails.KEPT.plusSeconds(1));
    while (unverified.removeOver() > 0) {
      Thread.onSpinWait();
    }
    assertEquals(List.of(first), emails.of(ann).stream().map(LoginEmail::address).toList());
  }

  @Test
  void with_the_person_her_addresses_go() {
    verified(ann, first);
    people.erase(ann);
    assertTrue(emails.owner(first).isEmpty());
    assertTrue(emails.addVerified(bob, first, HERE));
  }

  private UUID add(PersonId person, EmailAddress address) {
    Added added = emails.add(person, address, HERE);
    assertEquals(Added.Outcome.MAIL_SENT, added.outcome());
    return added.id();
  }

  private UUID verified(PersonId person, EmailAddress address) {
    UUID id = add(person, address);
    assertEquals(Checked.VERIFIED, emails.verifyByCode(person, id, code(address), HERE));
    return id;
  }

  private List<Kind> kinds(PersonId person) {
    return log.find(LogSearch.of(person, null, 50)).stream()
        .map(noted -> noted.event().kind())
        .toList();
  }

  private static int atOnce(Callable<Boolean> work) throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    int won = 0;
    for (var result : threads.invokeAll(Stream.generate(() -> work).limit(8).toList())) {
      won += result.get() ? 1 : 0;
    }
    threads.shutdown();
    return won;
  }

  private static String code(EmailAddress address) {
    return Mailbox.newest(address.toString()).code();
  }

  private static String token(EmailAddress address) {
    return Mailbox.newest(address.toString()).link().replaceAll(".*token=", "");
  }

  private static EmailAddress fresh() {
    return EmailAddress.parse("p-" + UUID.randomUUID() + "@mail.example").orElseThrow();
  }
}
