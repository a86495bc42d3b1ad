package dev.holdfast.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.Otp;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorPagesTest {

  private static final String PATH = "/me/security/second-factor";
  private static final String BEGIN = "form[action$=/second-factor/app]";
  private static final String CONFIRM = "form[action$=/confirm]";

  private final Visitor visitor = signedIn(Given.person(Map.of("given_name", "Ada")));

  @Test
  void an_app_is_set_up_by_its_first_code_and_ten_codes_are_shown_once() {
    Visitor.Place password = visitor.open("/me/security/password");
    String good = "tundra velvet 9 spoons";
    visitor.send(password.form("form[action=/me/security/password]"), "password", good);
    Visitor.Place setup = visitor.send(visitor.open(PATH).form(BEGIN));
    assertEquals(PATH + "/app", setup.uri().getPath());
    String key = setup.page().select("code.key").text().replace(" ", "");
    assertTrue(key.matches("[A-Z2-7]{32}"), key);
    Visitor.Place wrong = visitor.send(setup.form(CONFIRM), "code", "000 00");
    assertEquals(400, wrong.status());
    assertFalse(wrong.page().select("#code-fault").isEmpty());
    assertEquals(key, wrong.page().select("code.key").text().replace(" ", ""), "the same key");

    Visitor.Place codes = visitor.send(wrong.form(CONFIRM), "code", Otp.now(key));
    assertEquals(10, codes.page().select(".codes li").size());
    assertEquals("no-store", codes.header("Cache-Control"));
    Visitor.Place done = visitor.open(PATH);
    assertTrue(done.page().text().contains("10 left"));
    String first = codes.page().select(".codes li").first().text();
    assertFalse(done.answer().body().contains(first), "never again");

    Visitor.Place again = visitor.send(setup.form(CONFIRM), "code", Otp.now(key));
    assertEquals("done=app", again.uri().getQuery(), "a page that is sent twice says no untruth");

    Visitor.Place confirm = visitor.send(done.form("form[action$=/recovery-codes]"));
    done = both(confirm, Otp.at(key, 1));
    Visitor.Place anew = visitor.send(done.form("form[action$=/recovery-codes]"));
    assertEquals(10, anew.page().select(".codes li").size());
    assertNotEquals(first, anew.page().select(".codes li").first().text());
    Visitor.Place removed = visitor.send(visitor.open(PATH).form("form[action$=/remove]"));
    assertTrue(removed.page().text().contains("Authenticator app off"), removed.page()::text);
    String log = visitor.open("/me/security/log").page().text();
    assertTrue(log.contains("Authenticator app added") && log.contains("Recovery codes made"), log);
    assertFalse(log.contains(key) || log.contains(first));
  }

  /** Shows that it is still her, with both factors; where that leads back to. */
  private Visitor.Place both(Visitor.Place step, String code) {
    assertTrue(step.page().text().contains("Confirm that it is you"), step.page()::text);
    Visitor.Place second =
        visitor.send(step.form("form[action$=/password]"), "password", "tundra velvet 9 spoons");
    return visitor.send(second.form("form[action$=/totp]"), "code", code);
  }

  @Test
  void without_an_app_there_is_nothing_to_show() {
    assertEquals(PATH, visitor.open(PATH + "/app").uri().getPath());
    assertEquals(404, visitor.open(PATH + "/app/key.svg").status());
    Visitor.Place page = visitor.open(PATH);
    assertTrue(page.page().select("form[action$=/recovery-codes]").isEmpty());
  }

  @Test
  void the_picture_is_its_owners_alone() {
    Visitor.Place setup = visitor.send(visitor.open(PATH).form(BEGIN));
    Visitor.Place picture = visitor.open(setup.page().select("img.qr").attr("src"));
    assertTrue(picture.header("Content-Type").startsWith("image/svg+xml"));
    assertEquals("no-store", picture.header("Cache-Control"));
    assertTrue(picture.answer().body().startsWith("<svg"));
    assertEquals(404, signedIn(Given.person()).open(PATH + "/app/key.svg").status());
    assertEquals("/sign-in", new Visitor().open(PATH + "/app/key.svg").uri().getPath());
  }

  @Test
  void no_other_site_changes_it() {
    Visitor.Place page = visitor.open(PATH);
    assertEquals(403, visitor.send(page.form(BEGIN), "csrf", "x").status());
    assertEquals(403, visitor.send(page.form(BEGIN), "csrf", null).status());
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }
}
