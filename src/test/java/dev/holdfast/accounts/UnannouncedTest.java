package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Totp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A mail server that is down: what nobody could hear of does not happen. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class UnannouncedTest {

  private static final Device HERE = new Device(null, "Firefox on Linux", "203.0.113.0/24");

  @Inject Recoveries recoveries;
  @Inject TotpFactors totp;
  @Inject LoginEmails emails;
  @Inject People people;
  @Inject DataSource data;

  @Test
  void a_second_factor_stays_until_every_announcement_was_taken() throws SQLException {
    PersonId person = people.add().id();
    String address = "lost-" + System.nanoTime() + "@mail.example";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    TotpSetup setup = totp.begin(person, Device.UNKNOWN);
    assertTrue(totp.confirm(person, setup.id(), Totp.code(setup.key()), HERE));
    recoveries.ask(person, HERE);
    TestClock.advance(Duration.ofHours(100));
    Waiting waiting = recoveries.find(person).orElseThrow();
    assertTrue(waiting.unannounced());
    assertFalse(waiting.due());
    assertFalse(recoveries.finish(person, HERE));
    assertTrue(totp.has(person));
    theServerTakesAll();
    assertTrue(recoveries.find(person).orElseThrow().due());
    assertTrue(recoveries.finish(person, HERE));
  }

  private void theServerTakesAll() throws SQLException {
    try (var connection = data.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from outgoing_mail");
    }
  }
}
