package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Mails that strangers can ask for: few, and none of them keeps the owner's away. */
@QuarkusTest
class MailAskingTest {

  private final String address = "asked-" + System.nanoTime() + "@mail.example";

  @Test
  void one_network_has_five_mails_sent_to_one_mailbox_however_it_is_written() {
    Visitor stranger = new Visitor();
    for (int i = 0; i < 5; i++) {
      String written = i % 2 == 0 ? address : address.toUpperCase(Locale.ROOT);
      assertEquals(
          "/password-reset/sent", ask(stranger, "/password-reset", written).uri().getPath());
    }
    Visitor.Place refused = ask(stranger, "/password-reset", "A" + address.substring(1));
    assertEquals(429, refused.status());
  }

  @Test
  void what_is_asked_too_often_shows_the_form_with_what_was_typed() {
    for (String path : new String[] {"/password-reset", "/sign-up"}) {
      Visitor stranger = new Visitor();
      for (int i = 0; i < 5; i++) {
        ask(stranger, path, address);
      }
      Visitor.Place refused = ask(stranger, path, address);
      assertEquals(429, refused.status());
      assertNotNull(refused.header("Retry-After"));
      assertEquals(address, refused.page().select("#email").val());
      assertTrue(refused.page().select("#email-fault").text().contains("Try again in"));
    }
  }

  @Test
  void a_stranger_does_not_use_up_what_the_owner_may_ask_for() {
    Visitor stranger = new Visitor();
    for (int i = 0; i < 7; i++) {
      ask(stranger, "/sign-up", address);
      ask(stranger, "/password-reset", address);
    }
    int before = Mailbox.all(address).size();
    Visitor owner = new Visitor();
    assertEquals("/password-reset/sent", ask(owner, "/password-reset", address).uri().getPath());
    assertEquals("/sign-up/sent", ask(owner, "/sign-up", address).uri().getPath());
    assertEquals(before + 2, Mailbox.all(address).size());
  }

  @Test
  void signing_up_does_not_use_up_a_new_password() {
    Visitor owner = new Visitor();
    for (int i = 0; i < 6; i++) {
      ask(owner, "/sign-up", address);
    }
    assertEquals("/password-reset/sent", ask(owner, "/password-reset", address).uri().getPath());
  }

  private static Visitor.Place ask(Visitor who, String path, String email) {
    return who.send(who.open(path).form("main form"), "email", email);
  }
}
