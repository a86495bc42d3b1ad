package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Statistics;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Neither an answer nor its time tells whether an address is known. */
@QuarkusTest
class SameForAllTest {

  private static final int ROUNDS = 60;
  private final String known = "known-" + System.nanoTime() + "@mail.example";

  @Inject SignUps signUps;
  @Inject PasswordResets resets;

  @BeforeEach
  void somebody() {
    Visitor ada = new Visitor();
    Visitor.Place form = ada.open("/sign-up");
    ada.send(form.form("form[action=/sign-up]"), "email", known);
    Visitor.Place welcome = ada.open(Mailbox.newest(known).link());
    ada.send(
        welcome.form("form[action=/welcome]"),
        "by",
        "password",
        "password",
        WelcomePagesTest.PASSWORD);
  }

  @Test
  void signing_up_tells_nothing() {
    sameAnswer("/sign-up");
    sameTime(address -> signUps.ask(address));
  }

  @Test
  void a_forgotten_password_tells_nothing() {
    sameAnswer("/password-reset");
    sameTime(address -> resets.ask(address, Device.UNKNOWN));
  }

  private void sameAnswer(String path) {
    Visitor browser = new Visitor();
    Visitor.Place form = browser.open(path);
    Visitor.Place one = browser.send(form.form("main form"), "email", known);
    Visitor.Place other = browser.send(form.form("main form"), "email", "no-" + known);
    assertEquals(one.uri(), other.uri());
    assertEquals(one.status(), other.status());
    assertEquals(one.page().text(), other.page().text());
  }

  /** At the voices, behind the limits that are the same for all: so that even little is seen. */
  private void sameTime(Consumer<EmailAddress> ask) {
    EmailAddress one = EmailAddress.parse(known).orElseThrow();
    Statistics.Comparison times =
        Statistics.compare(
            ROUNDS,
            round -> ask.accept(one),
            round -> ask.accept(EmailAddress.parse("no-" + round + known).orElseThrow()));
    assertTrue(times.alike(), times::toString);
  }
}
