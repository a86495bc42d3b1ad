package dev.holdfast.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.SoftAuthenticator;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasskeyPagesTest {

  private static final String PATH = "/me/security/passkeys";
  private static final String MAKE = "form[data-passkey=make]";

  private final SoftAuthenticator device = new SoftAuthenticator();
  private final Visitor visitor = signedIn(Given.person(Map.of("given_name", "Ada")));

  @Test
  void a_passkey_is_added_named_renamed_and_removed() {
    Visitor.Place added = make(visitor, "Laptop <1>");
    assertEquals("done=added", added.uri().getQuery());
    assertTrue(added.page().text().contains("Laptop <1> on one device only"), added.page()::text);
    assertTrue(
        added.page().select("[data-credentials]").attr("data-credentials").equals(device.id()));

    Visitor.Place renamed = visitor.send(added.form("form[action$=/rename]"), "name", "At home");
    assertTrue(renamed.page().text().contains("At home") && !renamed.page().text().contains("<1>"));
    Visitor.Place here = confirmed(visitor.send(renamed.form("form[action$=/remove]")));
    Visitor.Place last = visitor.send(here.form("form[action$=/remove]"));
    assertTrue(last.page().text().contains("your only way to sign in"), last.page()::text);
    String answer = new SoftAuthenticator().create(options(visitor));
    visitor.send(last.form(MAKE), "response", answer, "name", "Second");
    String own = "article:contains(At home) form[action$=/remove]";
    Visitor.Place removed = visitor.send(visitor.open(PATH).form(own));
    assertFalse(removed.page().select("main article").text().contains("At home"));
    String log = visitor.open("/me/security/log").page().text();
    assertTrue(log.contains("Passkey removed, At home"), log);
    assertTrue(log.contains("Passkey renamed, Laptop <1> is now At home"), log);
  }

  @Test
  void what_the_authenticator_got_wrong_is_said_next_to_the_button() {
    device.verified = false;
    Visitor.Place refused = make(visitor, "");
    assertEquals(400, refused.status());
    assertTrue(refused.page().select("#fault").text().contains("did not check that it is you"));
    device.verified = true;
    device.origin = "https://evil.example";
    assertEquals(400, make(visitor, "").status());
    Visitor.Place page = visitor.open(PATH);
    assertEquals(400, visitor.send(page.form(MAKE), "response", "").status());
    assertEquals(400, visitor.send(page.form(MAKE), "response", null).status());
    assertTrue(visitor.open(PATH).page().text().contains("You have none yet."));
  }

  @Test
  void an_answer_works_in_its_own_browser_and_once() {
    String answer = device.create(options(visitor));
    Visitor other = signedIn(Given.person());
    assertEquals(400, other.send(other.open(PATH).form(MAKE), "response", answer).status());
    Visitor.Place page = visitor.open(PATH);
    assertEquals(200, visitor.send(page.form(MAKE), "response", answer).status());
    Visitor.Place again = confirmed(visitor.send(page.form(MAKE), "response", answer));
    assertEquals(400, visitor.send(again.form(MAKE), "response", answer).status());
  }

  @Test
  void the_longest_credential_id_is_kept_and_used() {
    SoftAuthenticator longest = new SoftAuthenticator(1023);
    Visitor.Place page = visitor.open(PATH);
    String answer = longest.create(options(visitor));
    Visitor.Place added = visitor.send(page.form(MAKE), "response", answer);
    assertEquals("done=added", added.uri().getQuery(), added.answer()::body);
    Visitor.Place step = visitor.send(added.form(MAKE), "response", answer);
    assertEquals(PATH, confirmed(step, longest).uri().getPath());
  }

  @Test
  void nobody_touches_anothers_passkeys_or_sends_the_form_from_elsewhere() {
    Visitor.Place mine = make(visitor, "Mine");
    Visitor other = signedIn(Given.person());
    Visitor.Place theirs = other.open(PATH);
    String csrf = theirs.form(MAKE).select("[name=csrf]").val();
    Visitor.Place tried = other.send(mine.form("form[action$=/remove]"), "csrf", csrf);
    assertEquals(404, tried.status());
    assertEquals(403, other.send(mine.form("form[action$=/remove]")).status());
    assertEquals(403, visitor.send(mine.form(MAKE), "csrf", "x").status());
    assertTrue(visitor.open(PATH).page().text().contains("Mine"));
    assertEquals("/sign-in", new Visitor().open(PATH).uri().getPath());
    assertEquals("/sign-in", new Visitor().open(PATH + "/options").uri().getPath());
  }

  @Test
  void pages_and_options_are_not_kept_by_anybody() {
    for (String path : new String[] {PATH, PATH + "/options", "/me/security/log"}) {
      assertEquals("no-store", visitor.open(path).header("Cache-Control"), path);
    }
    assertFalse(options(visitor).contains("null"));
  }

  private Visitor.Place confirmed(Visitor.Place step) {
    return confirmed(step, device);
  }

  /** Who has a passkey shows it before another comes or goes; where that leads back to. */
  private Visitor.Place confirmed(Visitor.Place step, SoftAuthenticator with) {
    var form = step.form("form[data-passkey=use]");
    String options = visitor.open(form.attr("data-options")).answer().body();
    return visitor.send(form, "response", with.get(options));
  }

  private Visitor.Place make(Visitor by, String name) {
    String answer = device.create(options(by));
    return by.send(by.open(PATH).form(MAKE), "response", answer, "name", name);
  }

  private static String options(Visitor by) {
    return by.open(PATH + "/options").answer().body();
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }
}
