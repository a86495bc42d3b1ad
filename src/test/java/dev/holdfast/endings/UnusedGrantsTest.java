package dev.holdfast.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.End;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Written;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Meanwhile;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody uses for a year is proposed for ending, and ends a month later. */
@QuarkusTest
@ActivateRequestContext
class UnusedGrantsTest {

  @Inject UnusedGrants unused;
  @Inject Days elapsed;
  @Inject Grants grants;
  @Inject LoginEmails emails;
  @Inject Clock clock;
  @Inject Written written;
  @Inject Meanwhile meanwhile;

  private final String address = "unused-" + System.nanoTime() + "@mail.example";
  private final App app = Issue.client();
  private final PersonId ada = Issue.person();
  private LiveGrant grant;

  @BeforeEach
  void somethingIsAllowed() {
    TestClock.stop();
    emails.addVerified(ada, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    grant = Issue.grant(app, ada, "facts", null);
  }

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void it_is_proposed_once_and_ends_if_she_says_nothing() {
    after(364);
    assertTrue(unused.proposed(ada).isEmpty());
    after(2);
    assertEquals(
        Map.of(
            grant.id(), new ProposedEnd(grant.since(), clock.instant().plus(30, ChronoUnit.DAYS))),
        unused.proposed(ada));
    Mailbox.Mail mail = Mailbox.newest(address);
    assertEquals("Do you still need An app?", mail.subject());
    assertTrue(mail.link().endsWith("/me/apps"), mail.link());
    after(29);
    assertEquals(1, Mailbox.all(address).size());
    assertTrue(grants.live(grant.id()).isPresent());
    after(2);
    assertTrue(grants.live(grant.id()).isEmpty());
    assertEquals(End.UNUSED, grants.pastOf(ada).get(0).how());
    assertTrue(unused.proposed(ada).isEmpty());
  }

  @Test
  void what_she_keeps_stays_and_she_is_asked_again_a_year_later() {
    after(366);
    assertFalse(unused.keep(Issue.person(), grant.id()));
    assertTrue(unused.keep(ada, grant.id()));
    assertFalse(unused.keep(ada, grant.id()));
    assertTrue(unused.proposed(ada).isEmpty());
    after(364);
    assertTrue(grants.live(grant.id()).isPresent());
    assertEquals(1, Mailbox.all(address).size());
    after(2);
    assertEquals(2, Mailbox.all(address).size());
    assertEquals(1, unused.proposed(ada).size());
  }

  @Test
  void a_read_is_a_use() {
    Issue.tokens(app, grant, Set.of("facts")).then().statusCode(200);
    after(100);
    assertTrue(grants.used(grant.id()).isPresent());
    Instant used = clock.instant();
    after(300);
    assertTrue(unused.proposed(ada).isEmpty());
    after(70);
    assertEquals(used, unused.proposed(ada).get(grant.id()).idleSince());
  }

  @Test
  void what_is_used_or_decided_about_meanwhile_does_not_end() {
    after(366);
    assertEquals(1, unused.proposed(ada).size());
    grants.used(grant.id());
    after(40);
    assertTrue(grants.live(grant.id()).isPresent());
    after(366);
    assertEquals(1, unused.proposed(ada).size());
    Issue.grant(app, ada, "facts training", null);
    assertTrue(unused.proposed(ada).isEmpty());
    after(40);
    assertTrue(grants.live(grant.id()).isPresent());
  }

  @Test
  void a_use_of_before_the_question_that_is_written_down_after_it_counts() {
    Instant asked = clock.instant().plus(366, ChronoUnit.DAYS);
    after(366);
    assertEquals(1, unused.proposed(ada).size());
    written.elsewhere(grant.id(), asked.minusSeconds(30));
    assertTrue(unused.proposed(ada).isEmpty());
    after(40);
    assertTrue(grants.live(grant.id()).isPresent());
    after(327);
    assertEquals(1, unused.proposed(ada).size(), "she is asked again a year later");
  }

  @Test
  void a_use_that_is_not_written_down_yet_counts() {
    after(366);
    TestClock.advance(Duration.ofDays(31));
    Unused due = found(unused.toEnd(1_000_000)).orElseThrow();
    grants.used(grant.id());
    assertTrue(found(unused.toEnd(1_000_000)).isEmpty());
    assertFalse(unused.end(due));
    assertTrue(unused.proposed(ada).isEmpty());
  }

  @Test
  void what_was_used_at_this_moment_is_not_asked_about() {
    TestClock.advance(Duration.ofDays(366));
    Unused idle = found(unused.toPropose(1_000_000)).orElseThrow();
    grants.used(grant.id());
    assertTrue(found(unused.toPropose(1_000_000)).isEmpty());
    written.now();
    assertFalse(unused.propose(idle));
    assertTrue(Mailbox.all(address).isEmpty());
  }

  @Test
  void what_she_keeps_in_the_moment_in_which_it_ends_stays() {
    after(366);
    TestClock.advance(Duration.ofDays(31));
    Unused due = found(unused.toEnd(1_000_000)).orElseThrow();
    Runnable keep = () -> assertTrue(unused.keep(ada, grant.id()));
    assertFalse(meanwhile.during(keep, () -> unused.end(due)));
    assertTrue(grants.live(grant.id()).isPresent());
  }

  @Test
  void what_ends_in_the_moment_in_which_she_keeps_it_has_ended() {
    after(366);
    TestClock.advance(Duration.ofDays(31));
    Unused due = found(unused.toEnd(1_000_000)).orElseThrow();
    Runnable end = () -> assertTrue(unused.end(due));
    assertFalse(meanwhile.during(end, () -> unused.keep(ada, grant.id())), "and she is told so");
    assertTrue(grants.live(grant.id()).isEmpty());
  }

  @Test
  void of_several_nodes_one_tells_her() {
    TestClock.advance(Duration.ofDays(366));
    Unused found = found(unused.toPropose(1_000_000)).orElseThrow();
    List<Boolean> told = AtOnce.each(4, i -> unused.propose(found));
    assertEquals(1, told.stream().filter(is -> is).count());
    assertEquals(1, Mailbox.all(address).size());
  }

  private Optional<Unused> found(List<Unused> all) {
    return all.stream().filter(one -> one.grant().equals(grant.id())).findFirst();
  }

  private void after(int days) {
    elapsed.pass(days);
  }
}
