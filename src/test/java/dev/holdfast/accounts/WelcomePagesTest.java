package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.SoftAuthenticator;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations and sign-ups, up to being signed in. */
@QuarkusTest
class WelcomePagesTest {

  static final String PASSWORD = "seven quiet otters";
  private static final String WELCOME = "form[action=/welcome]";
  private static final String BY_PASSKEY = "form[action=/welcome/passkey]";
  private final Visitor operator = new Visitor();
  private final String address = "new-" + System.nanoTime() + "@mail.example";

  @BeforeEach
  void anOperator() {
    Visitor.Place start = operator.open("/");
    operator.send(start.form("form:has([value=operator])"), "person", "operator");
  }

  @Test
  void whoever_is_invited_chooses_a_password_and_is_in() {
    Visitor.Place list = invite("Come and see");
    assertTrue(list.page().select("tr:contains(" + address + ")").text().contains("open"));
    Visitor guest = new Visitor();
    Visitor.Place page = guest.open(link());
    assertTrue(page.page().text().contains("Come and see"));
    assertEquals(address, page.page().select("#email").val());
    assertEquals("/me/security", accept(guest, page).uri().getPath());
    assertEquals("/me/apps", guest.open("/me/apps").uri().getPath());
    assertTrue(guest.open("/me/apps").page().text().contains("Ada"));
    assertTrue(
        operator
            .open("/admin/invitations")
            .page()
            .select("tr:contains(" + address + ")")
            .text()
            .contains("accepted"));
  }

  @Test
  void a_link_is_looked_at_as_often_as_one_likes_and_accepted_once() {
    invite("");
    for (int i = 0; i < 3; i++) {
      assertEquals(200, new Visitor().open(link()).status());
    }
    Visitor guest = new Visitor();
    Visitor.Place page = guest.open(link());
    Visitor.Place bad = guest.send(page.form(WELCOME), "password", "password1");
    assertEquals(400, bad.status());
    assertFalse(bad.page().select("#password-fault").isEmpty());
    accept(guest, bad);
    assertEquals(410, new Visitor().open(link()).status());
    assertEquals(410, guest.send(page.form(WELCOME)).status());
  }

  @Test
  void the_link_is_used_only_by_a_passkey_that_is_there() {
    invite("");
    String link = link();
    Visitor guest = new Visitor();
    Visitor.Place page = guest.open(link);
    SoftAuthenticator liar = new SoftAuthenticator();
    liar.verified = false;
    assertEquals(400, byPasskey(guest, link, page, liar).status());
    assertEquals(400, guest.send(page.form(BY_PASSKEY), "response", "{}").status());
    assertEquals(400, byPasskey(new Visitor(), guest, link, page).status(), "of another browser");
    assertEquals(200, guest.open(link).status(), "she can try again, or choose a password");
    SoftAuthenticator device = new SoftAuthenticator();
    assertEquals("/me/security", byPasskey(guest, link, page, device).uri().getPath());
    assertEquals(410, guest.open(link).status());
    assertEquals(404, guest.open("/welcome/options?link=x").status());
    signsIn(device);
  }

  @Test
  void of_eight_who_accept_at_once_one_gets_in() throws Exception {
    invite("");
    List<Callable<Integer>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Visitor guest = new Visitor();
      Visitor.Place page = guest.open(link());
      tries.add(
          () -> {
            accept(guest, page);
            return guest.open("/me/apps").uri().getPath().equals("/me/apps") ? 1 : 0;
          });
    }
    var pool = Executors.newFixedThreadPool(8);
    int in = 0;
    for (var result : pool.invokeAll(tries)) {
      in += result.get();
    }
    pool.shutdown();
    assertEquals(1, in);
  }

  @Test
  void a_withdrawn_invitation_and_an_older_mail_open_nothing() {
    Visitor.Place list = invite("");
    String first = link();
    list = operator.send(list.form("tr:contains(" + address + ") form[action$=/resend]"));
    assertEquals(2, Mailbox.all(address).size());
    assertEquals(410, new Visitor().open(first).status());
    assertEquals(200, new Visitor().open(link()).status());
    operator.send(list.form("tr:contains(" + address + ") form[action$=/withdraw]"));
    assertEquals(410, new Visitor().open(link()).status());
  }

  @Test
  void invitations_are_for_operators_and_say_what_is_wrong() {
    assertEquals("/sign-in", new Visitor().open("/admin/invitations").uri().getPath());
    Visitor.Place list = operator.open("/admin/invitations");
    Visitor.Place bad =
        operator.send(list.form("form[action=/admin/invitations]"), "email", "nobody");
    assertEquals(400, bad.status());
    assertEquals("email-fault", bad.page().select("#email").attr("aria-describedby"));
    assertEquals(
        403,
        operator
            .send(list.form("form[action=/admin/invitations]"), "email", address, "csrf", "x")
            .status());
  }

  @Test
  void whoever_signs_up_shows_that_the_address_is_hers() {
    Visitor guest = new Visitor();
    Visitor.Place sent = signUp(guest);
    assertEquals("/sign-up/sent", sent.uri().getPath());
    Visitor.Place page = guest.open(link());
    assertEquals("/me/security", accept(guest, page).uri().getPath());
    assertEquals("/me/apps", guest.open("/me/apps").uri().getPath());
  }

  @Test
  void a_known_address_gets_the_same_answer_and_a_mail_that_says_so() {
    Visitor first = new Visitor();
    Visitor.Place fresh = signUp(first);
    accept(first, first.open(link()));
    Visitor.Place known = signUp(new Visitor());
    assertEquals(fresh.uri(), known.uri());
    assertEquals(fresh.page().text(), known.page().text());
    Mailbox.Mail mail = Mailbox.newest(address);
    assertTrue(mail.subject().contains("already"), mail.subject());
    assertFalse(mail.text().contains("/welcome"), mail.text());
  }

  @Test
  void of_two_links_to_one_address_the_second_makes_no_second_account() {
    signUp(new Visitor());
    String first = link();
    signUp(new Visitor());
    Visitor guest = new Visitor();
    accept(guest, guest.open(link()));
    Visitor late = new Visitor();
    assertEquals(409, accept(late, late.open(first)).status());
    assertEquals("/sign-in", late.open("/me/apps").uri().getPath());
  }

  @Test
  void forms_of_other_sites_do_nothing() {
    signUp(new Visitor());
    Visitor.Place page = new Visitor().open(link());
    assertEquals(403, new Visitor().send(page.form(WELCOME)).status());
    Visitor.Place form = new Visitor().open("/sign-up");
    assertEquals(403, new Visitor().send(form.form("main form"), "email", address).status());
    assertEquals(410, new Visitor().open("/welcome?link=x").status());
    assertEquals(410, new Visitor().open("/welcome").status());
  }

  /** Makes a passkey as the page's script does. */
  static Visitor.Place byPasskey(
      Visitor guest, String link, Visitor.Place page, SoftAuthenticator device) {
    String options = guest.open(link.replace("/welcome?", "/welcome/options?")).answer().body();
    return guest.send(page.form(BY_PASSKEY), "response", device.create(options));
  }

  private static Visitor.Place byPasskey(
      Visitor asker, Visitor guest, String link, Visitor.Place page) {
    asker.open(link);
    String options = asker.open(link.replace("/welcome?", "/welcome/options?")).answer().body();
    return guest.send(page.form(BY_PASSKEY), "response", new SoftAuthenticator().create(options));
  }

  private static void signsIn(SoftAuthenticator device) {
    Visitor later = new Visitor();
    Visitor.Place page = later.open("/sign-in");
    String options = later.open("/sign-in/passkey/options").answer().body();
    FormElement form = page.form("form[action=/sign-in/passkey]");
    later.send(form, "response", device.get(options));
    assertEquals("/me/apps", later.open("/me/apps").uri().getPath());
  }

  private Visitor.Place invite(String note) {
    Visitor.Place list = operator.open("/admin/invitations");
    return operator.send(
        list.form("form[action=/admin/invitations]"), "email", address, "note", note, "days", "1");
  }

  private Visitor.Place signUp(Visitor guest) {
    Visitor.Place form = guest.open("/sign-up");
    return guest.send(form.form("form[action=/sign-up]"), "email", address);
  }

  private static Visitor.Place accept(Visitor guest, Visitor.Place page) {
    return guest.send(page.form(WELCOME), "password", PASSWORD, "name", "Ada Lovelace");
  }

  private String link() {
    return Mailbox.newest(address).link();
  }
}
