package dev.holdfast.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a person deletes her account on her own page, and comes back by signing in. */
@QuarkusTest
class ComeBackPagesTest {

  private static final String PASSWORD = "correct horse battery staple";
  private static final String LEAVE = "form[action=/me/delete]";
  private static final String BACK = "form[action$=/come-back]";

  private final String address = "back-" + System.nanoTime() + "@mail.example";
  private final Visitor ada = new Visitor();

  @BeforeEach
  void somebodyWithAPassword() {
    ada.send(ada.open("/sign-up").form("form[action=/sign-up]"), "email", address);
    Visitor.Place welcome = ada.open(Mailbox.newest(address).link());
    ada.send(welcome.form("form[action=/welcome]"), "by", "password", "password", PASSWORD);
  }

  @Test
  void she_reads_what_happens_and_is_asked_twice() {
    Visitor.Place page = leavePage();
    assertTrue(page.page().text().contains("You can come back for 30 days"), page.page().text());
    assertEquals(400, ada.send(page.form(LEAVE)).status());
    assertEquals(403, ada.send(page.form(LEAVE), "sure", "yes", "csrf", "x").status());
    assertEquals("/me/apps", ada.open("/me/apps").uri().getPath());
    Visitor.Place done = ada.send(page.form(LEAVE), "sure", "yes");
    assertTrue(done.page().text().contains("Your account is deactivated"), done.page().text());
    assertEquals("/sign-in", ada.open("/me/apps").uri().getPath());
  }

  @Test
  void whoever_shows_that_it_is_her_is_asked_whether_she_comes_back() {
    ada.send(leavePage().form(LEAVE), "sure", "yes");
    Visitor other = new Visitor();
    Visitor.Place wrong = signIn(other, "another horse entirely");
    assertFalse(wrong.page().text().contains("Come back"), wrong.page().text());
    Visitor.Place asked = signIn(other, PASSWORD);
    assertTrue(asked.page().text().contains("Come back?"), asked.page().text());
    assertEquals("/sign-in", other.open("/me/apps").uri().getPath(), "not signed in yet");
    assertEquals(403, new Visitor().send(asked.form(BACK)).status());
    other.send(asked.form(BACK));
    assertEquals("/me/apps", other.open("/me/apps").uri().getPath());
    assertTrue(
        other.open("/me/security/log").page().text().contains("You activated your account again"));
  }

  @Test
  void nobody_comes_back_without_having_shown_who_it_is() {
    ada.send(leavePage().form(LEAVE), "sure", "yes");
    Visitor other = new Visitor();
    Visitor.Place step = begin(other);
    Visitor.Place page = other.open(step.uri().getPath() + "/come-back");
    assertTrue(page.page().select(BACK).isEmpty(), page.page().text());
    assertFalse(page.page().text().contains("deactivated"), page.page().text());
  }

  private Visitor.Place leavePage() {
    return ada.open("/me/delete");
  }

  private Visitor.Place begin(Visitor visitor) {
    Visitor.Place start = visitor.open("/sign-in");
    return visitor.send(start.form("form[action=/sign-in]:has(#address)"), "address", address);
  }

  private Visitor.Place signIn(Visitor visitor, String password) {
    Visitor.Place step = begin(visitor);
    return visitor.send(step.form("form[action$=/password]"), "password", password);
  }
}
