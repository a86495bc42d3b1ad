package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.ownapps.StrongOperator;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.Visitor;
import dev.holdfast.web.ReturnPath;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With {@code HOLDFAST_SIGN_UP=closed} nothing that was sent before begins an account. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class ClosedTest {

  @Inject Invitations invitations;
  @Inject SignUps signUps;
  @Inject Operators operators;
  @Inject People people;

  private final EmailAddress address =
      EmailAddress.parse("late-" + System.nanoTime() + "@mail.example").orElseThrow();

  @Test
  void links_that_were_sent_before_open_nothing() {
    PersonId operator = people.add(Role.ADMIN).id();
    invitations.invite(operator, address, "", Duration.ofDays(1));
    assertEquals(410, new Visitor().open(Mailbox.newest(address.toString()).link()).status());
    signUps.ask(address, ReturnPath.of("/"));
    assertEquals(410, new Visitor().open(Mailbox.newest(address.toString()).link()).status());
  }

  @Test
  void the_command_line_still_makes_operators() {
    String link = operators.create(address, "", Duration.ofHours(1)).orElseThrow().link();
    assertEquals(200, new Visitor().open(link).status());
  }

  @Test
  void operators_withdraw_what_they_sent_and_send_nothing_new() {
    PersonId by = people.add(Role.ADMIN).id();
    UUID sent = invitations.invite(by, address, "", Duration.ofDays(1));
    Visitor operator = StrongOperator.make().visitor();
    Visitor.Place list = operator.open("/admin/invitations");
    String row = "tr:contains(" + address + ")";
    assertTrue(list.page().select(row + " form[action$=/resend]").isEmpty());
    list = operator.send(list.form(row + " form[action$=/withdraw]"));
    assertEquals(200, list.status());
    assertTrue(list.page().select(row).text().contains("withdrawn"));
    assertEquals(KnownInvitation.State.WITHDRAWN, invitations.find(sent).orElseThrow().state());
  }

  @Test
  void the_page_says_so() {
    Visitor.Place page = new Visitor().open("/sign-up");
    assertEquals(403, page.status());
    assertEquals("Nobody can sign up here", page.page().select("h1").text());
  }
}
