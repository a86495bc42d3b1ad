package dev.holdfast.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by mail, as browsers do it. */
@QuarkusTest
class MagicLinkPagesTest {

  private static final String USE = "form[action=/sign-in/link]";
  private static final String CODE = "form[action$=/magic-link/code]";
  private final String address = "mail-" + System.nanoTime() + "@mail.example";
  private final Visitor ada = new Visitor();

  @BeforeEach
  void somebodyWithAnAddress() {
    RestAssured.given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.write"))
        .contentType("application/json")
        .body(Map.of("email", address, "emailVerified", true))
        .post(TestInstance.url() + "/api/users")
        .then()
        .statusCode(201);
  }

  @Test
  void the_link_signs_in_where_it_was_asked_for_and_opening_it_uses_nothing() {
    ask(ada, address);
    String link = Mailbox.newest(address).link();
    Visitor.Place elsewhere = new Visitor().open(link);
    assertEquals(200, elsewhere.status());
    assertTrue(elsewhere.page().select("main form").isEmpty());
    ada.open(link);
    Visitor.Place page = ada.open(link);
    assertEquals("/me/apps", ada.send(page.form(USE)).uri().getPath());
    assertEquals(410, ada.open(link).status());
    assertEquals(410, ada.send(page.form(USE)).status());
  }

  @Test
  void the_code_signs_in_too() {
    Visitor.Place step = ask(ada, address);
    Visitor.Place wrong = ada.send(step.form(CODE), "code", "1234");
    assertEquals(400, wrong.status());
    assertFalse(wrong.page().select("#mail-code-fault").isEmpty());
    String code = Mailbox.newest(address).code();
    assertEquals("/me/apps", ada.send(wrong.form(CODE), "code", code).uri().getPath());
  }

  @Test
  void of_eight_who_use_one_link_at_once_one_gets_a_session() throws Exception {
    ask(ada, address);
    Visitor.Place page = ada.open(Mailbox.newest(address).link());
    List<Callable<Integer>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Visitor tab = ada.copy();
      tries.add(
          () -> {
            tab.send(page.form(USE));
            return tab.cookie("holdfast") == null ? 0 : 1;
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
  void for_an_address_that_is_nobodys_every_answer_is_the_same() {
    Visitor other = new Visitor();
    Visitor.Place known = ask(ada, address);
    Visitor.Place unknown = ask(other, "no-" + address);
    assertEquals(
        known.page().text().replace(address, ""),
        unknown.page().text().replace("no-" + address, ""));
    Visitor.Place wrong = ada.send(known.form(CODE), "code", "12345678");
    Visitor.Place nobodys = other.send(unknown.form(CODE), "code", "12345678");
    assertEquals(wrong.status(), nobodys.status());
    assertEquals(
        wrong.page().text().replace(address, ""),
        nobodys.page().text().replace("no-" + address, ""));
    assertTrue(Mailbox.newest("no-" + address).subject().contains("no account"));
  }

  @Test
  void mails_are_few_in_one_attempt() {
    Visitor.Place step = ask(ada, address);
    for (int i = 1; i < 3; i++) {
      step = ada.send(step.form("form[action$=/magic-link]"));
      assertEquals(200, step.status());
    }
    assertEquals(400, ada.send(step.form("form[action$=/magic-link]")).status());
    assertEquals(3, Mailbox.all(address).size());
  }

  @Test
  void other_sites_neither_send_nor_use() {
    Visitor.Place step = begin(ada, address);
    assertEquals(403, ada.send(step.form("form[action$=/magic-link]"), "csrf", "x").status());
    ask(ada, address);
    Visitor.Place page = ada.open(Mailbox.newest(address).link());
    assertEquals(403, new Visitor().send(page.form(USE)).status());
    assertEquals(403, ada.send(page.form(USE), "csrf", "x").status());
    assertEquals(410, ada.open("/sign-in/link").status());
  }

  private static Visitor.Place begin(Visitor visitor, String address) {
    Visitor.Place form = visitor.open("/sign-in?return=/me/apps");
    return visitor.send(form.form("form:has(#address)"), "address", address);
  }

  private static Visitor.Place ask(Visitor visitor, String address) {
    return visitor.send(begin(visitor, address).form("form[action$=/magic-link]"));
  }
}
