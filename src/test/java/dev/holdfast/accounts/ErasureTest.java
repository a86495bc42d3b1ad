package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Tables;
import dev.holdfast.testing.Visitor;
import dev.holdfast.web.ReturnPath;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who goes leaves nothing that names her, in any table. */
@QuarkusTest
class ErasureTest {

  private static final String WELCOME = "form[action=/welcome]";

  /** Where an address of hers is kept, sealed. */
  private static final List<String> WHERE =
      List.of("invitation", "login_email", "password_reset", "welcome_link");

  private final String address = "gone-" + System.nanoTime() + "@mail.example";

  @Inject People people;
  @Inject LoginEmails emails;
  @Inject Invitations invitations;
  @Inject SignUps signUps;
  @Inject PasswordResets resets;
  @Inject DataSource data;

  @Test
  void her_address_is_nowhere_after_she_has_gone() throws SQLException {
    EmailAddress email = EmailAddress.parse(address).orElseThrow();
    invitations.invite(people.add(Role.ADMIN).id(), email, "Come", Duration.ofDays(1));
    Visitor guest = new Visitor();
    Visitor.Place page = guest.open(Mailbox.newest(address).link());
    guest.send(page.form(WELCOME), "password", WelcomePagesTest.PASSWORD);
    PersonId person = emails.owner(email).orElseThrow();
    signUps.ask(email, ReturnPath.of("/"));
    resets.ask(email, Device.UNKNOWN);
    assertEquals(List.of(), Tables.with(data, address), "it is sealed while she is here");
    assertTrue(hers(person).containsAll(WHERE), "control");
    people.erase(person);
    assertTrue(hers(person).stream().noneMatch(WHERE::contains));
    assertEquals(List.of(), Tables.with(data, address));
  }

  private List<String> hers(PersonId person) throws SQLException {
    return Tables.with(data, String.valueOf(person.bits()));
  }
}
