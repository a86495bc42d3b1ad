package dev.holdfast.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Statistics;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Neither an answer nor its time tells whether an address is known, where a mail is asked for. */
@QuarkusTest
@Tag("one-database")
class SameForAllTest {

  private static final int ROUNDS = 20;
  private static final Duration LEAST = Duration.ofMillis(100);
  private static final String FORM = "main form:has([type=email])";
  private static final String MAIL = "form[action$=/magic-link]";

  /** Several, for there is a limit for each. */
  private final List<String> known = new ArrayList<>();

  private final String unknown = "no-" + System.nanoTime() + "@mail.example";

  @Test
  void signing_up_tells_nothing() {
    asking("/sign-up");
  }

  @Test
  void a_forgotten_password_tells_nothing() {
    asking("/password-reset");
  }

  @Test
  void a_mailed_link_tells_nothing() {
    somebodyKnown(4);
    Visitor one = new Visitor();
    Visitor other = new Visitor();
    same(one.send(mailForm(one, known.get(0))), other.send(mailForm(other, unknown)));
    compare(this::mailed);
  }

  private void asking(String path) {
    somebodyKnown(4);
    Visitor browser = new Visitor();
    Visitor.Place form = browser.open(path);
    same(
        browser.send(form.form(FORM), "email", known.get(0)),
        browser.send(form.form(FORM), "email", unknown));
    compare(address -> asked(path, address));
  }

  private static void same(Visitor.Place one, Visitor.Place other) {
    assertEquals(path(one), path(other));
    assertEquals(one.status(), other.status());
    assertEquals(text(one), text(other));
  }

  /** Without the attempt's id. */
  private static String path(Visitor.Place place) {
    return place.uri().getPath().replaceAll("[A-Za-z0-9_-]{20,}", "");
  }

  /** Without the address, which was typed. */
  private static String text(Visitor.Place place) {
    return place.page().text().replaceAll("\\S+@mail[.]example", "");
  }

  private interface Asking {
    /** All but the last request, which is what it gives. */
    Runnable prepare(String address);
  }

  private void compare(Asking asking) {
    int many = ROUNDS + Statistics.WARM_UP;
    List<Runnable> ones = AtOnce.each(many, i -> asking.prepare(known.get(i % known.size())));
    List<Runnable> others = AtOnce.each(many, i -> asking.prepare(i + unknown));
    Statistics.Comparison times = Statistics.compare(ROUNDS, next(ones), next(others));
    assertTrue(times.alike(), times::toString);
    assertTrue(times.first() >= LEAST.toNanos(), times::toString);
  }

  private static IntConsumer next(List<Runnable> prepared) {
    var each = prepared.iterator();
    return round -> each.next().run();
  }

  /** From a network of its own each, so that no limit is met. */
  private static Runnable asked(String path, String address) {
    Visitor visitor = new Visitor();
    var form = visitor.open(path).form(FORM);
    return () -> visitor.send(form, "email", address);
  }

  private Runnable mailed(String address) {
    Visitor visitor = new Visitor();
    var form = mailForm(visitor, address);
    return () -> visitor.send(form);
  }

  private static org.jsoup.nodes.FormElement mailForm(Visitor visitor, String address) {
    var start = visitor.open("/sign-in").form("form.sign-in");
    return visitor.send(start, "address", address).form(MAIL);
  }

  private void somebodyKnown(int many) {
    for (int i = 0; i < many; i++) {
      String address = "known-" + System.nanoTime() + "@mail.example";
      RestAssured.given()
          .header("Authorization", "Bearer " + Given.partnerToken("users.write"))
          .contentType("application/json")
          .body(Map.of("email", address, "emailVerified", true))
          .post(TestInstance.url() + "/api/users")
          .then()
          .statusCode(201);
      known.add(address);
    }
  }
}
