package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forgotten password. */
@QuarkusTest
class ResetPagesTest {

  private static final String NEW = "nine loud herons";
  private static final String CHOOSE = "form[action=/password-reset/new]";
  private final String address = "known-" + System.nanoTime() + "@mail.example";
  private final Visitor ada = new Visitor();

  @BeforeEach
  void somebodyWithAPassword() {
    Visitor.Place form = ada.open("/sign-up");
    ada.send(form.form("form[action=/sign-up]"), "email", address);
    Visitor.Place welcome = ada.open(Mailbox.newest(address).link());
    ada.send(
        welcome.form("form[action=/welcome]"),
        "by",
        "password",
        "password",
        WelcomePagesTest.PASSWORD);
  }

  @Test
  void a_link_replaces_the_password_once_and_tells_her() {
    Visitor other = new Visitor();
    Visitor.Place page = other.open(ask(address));
    assertEquals(400, other.send(page.form(CHOOSE), "password", "short").status());
    assertEquals(400, other.send(page.form(CHOOSE), "password", address).status());
    Visitor.Place done = other.send(page.form(CHOOSE), "password", NEW);
    assertEquals("/password-reset/done", done.uri().getPath());
    assertEquals(410, other.send(page.form(CHOOSE), "password", NEW).status());
    assertTrue(Mailbox.newest(address).subject().contains("is new"));
    assertEquals("/sign-in", other.open("/me/apps").uri().getPath(), "nobody is signed in by it");
  }

  @Test
  void it_signs_out_everywhere_unless_she_says_otherwise() {
    Visitor other = new Visitor();
    other.send(other.open(ask(address)).form(CHOOSE), "password", NEW, "end-sessions", null);
    assertEquals("/me/apps", ada.open("/me/apps").uri().getPath());
    other.send(other.open(ask(address)).form(CHOOSE), "password", NEW);
    assertEquals("/sign-in", ada.open("/me/apps").uri().getPath());
  }

  @Test
  void using_one_link_ends_the_others() {
    String first = ask(address);
    String second = ask(address);
    Visitor other = new Visitor();
    assertEquals(200, other.open(first).status());
    other.send(other.open(second).form(CHOOSE), "password", NEW);
    assertEquals(410, other.open(first).status());
  }

  @Test
  void for_an_address_that_is_nobodys_the_answer_is_the_same() {
    Visitor other = new Visitor();
    Visitor.Place form = other.open("/password-reset");
    Visitor.Place known = other.send(form.form("main form"), "email", address);
    Visitor.Place unknown = other.send(form.form("main form"), "email", "no-" + address);
    assertEquals(known.uri(), unknown.uri());
    assertEquals(known.page().text(), unknown.page().text());
    Mailbox.Mail mail = Mailbox.newest("no-" + address);
    assertTrue(mail.subject().contains("no account"), mail.subject());
    assertFalse(mail.text().contains("/password-reset/new"), mail.text());
  }

  @Test
  void other_sites_and_old_links_change_nothing() {
    Visitor.Place page = new Visitor().open(ask(address));
    assertEquals(403, new Visitor().send(page.form(CHOOSE), "password", NEW).status());
    assertEquals(410, new Visitor().open("/password-reset/new?link=x").status());
    assertEquals(410, new Visitor().open("/password-reset/new").status());
  }

  private static String ask(String address) {
    Visitor browser = new Visitor();
    Visitor.Place form = browser.open("/password-reset");
    browser.send(form.form("main form"), "email", address);
    return Mailbox.newest(address).link();
  }
}
