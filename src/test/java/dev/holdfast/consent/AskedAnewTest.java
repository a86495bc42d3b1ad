package dev.holdfast.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.ClientChanges;
import dev.holdfast.clients.Imported;
import dev.holdfast.clients.ShownChange;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people were shown of a client is what they have decided about. */
@QuarkusTest
class AskedAnewTest {

  private final String id = "app-" + UUID.randomUUID();
  private final Visitor visitor = new Visitor();
  private final App.Ask ask = App.ask("facts");

  @Test
  void another_purpose_asks_again_and_says_what_it_was() {
    App app = allowed();
    TestClock.advance(Duration.ofSeconds(1));
    describe("Reading club", "Sell it on.", "facts");
    Visitor.Place place = visitor.open(app.address(App.ask("facts")));
    assertTrue(place.uri().getPath().startsWith("/consent/"), place.uri().toString());
    String text = place.page().select(".notice.warn").text();
    assertTrue(text.contains("It has changed since you decided"), text);
    assertTrue(text.contains("“Find books.”"), text);
    assertNotNull(FormFields.query(App.decide(visitor, place, "facts").away()).get("code"));
    assertNotNull(remembered(app), "she has decided about it as it is now");
  }

  @Test
  void what_asks_for_no_more_than_it_did_is_remembered() {
    App app = allowed();
    TestClock.advance(Duration.ofSeconds(1));
    describe("Reading club", "Find books.", "facts");
    assertNotNull(remembered(app));
  }

  @Test
  void tokens_keep_what_was_allowed_while_a_new_scope_is_asked_for() {
    App app = allowed();
    String token =
        app.exchange(ask, app.code(ask, Given.person(Map.of("nick", "A")))).path("access_token");
    TestClock.advance(Duration.ofSeconds(1));
    describe("Reading club", "Find books.", "facts training");
    App.me(token, "facts").then().statusCode(200);
    App.me(token, "training").then().statusCode(403);
    Visitor.Place place = visitor.open(app.address(App.ask("facts")));
    assertTrue(place.uri().getPath().startsWith("/consent/"), place.uri().toString());
  }

  @Test
  void she_decides_about_what_she_was_shown() {
    App app = allowed();
    Visitor.Place place = visitor.open(app.address(App.ask("facts"), "prompt", "consent"));
    TestClock.advance(Duration.ofSeconds(1));
    describe("Another club", "Find books.", "facts");
    Visitor.Place end =
        visitor.send(
            place.form("main form:has([name=decision])"), "decision", "allow", "scope", "facts");
    assertEquals(403, end.status(), "the page is of before");
  }

  @Test
  void each_change_is_kept_and_what_is_not_shown_is_none() {
    describe("Reading club", "Find books.", "facts");
    describe("Reading club", "Find books.", "facts");
    describe("Another club", "Find books.", "facts");
    List<ShownChange> changes = Issue.bean(ClientChanges.class).of(id);
    assertEquals(1, changes.size());
    assertEquals("Reading club", changes.get(0).before().path("client_name").asText());
    assertEquals("Another club", changes.get(0).after().path("client_name").asText());
    assertFalse(changes.get(0).after().has("redirect_uris"));
  }

  private App allowed() {
    App app = describe("Reading club", "Find books.", "facts");
    app.code(ask, Given.person(Map.of("nick", "B")), visitor, "facts");
    return app;
  }

  /** The code that comes at once, since she is not asked. */
  private String remembered(App app) {
    return FormFields.query(visitor.open(app.address(App.ask("facts"))).away()).get("code");
  }

  private App describe(String name, String purpose, String scopes) {
    return Imported.client(
        """
        {"client_id": "%s", "client_name": "%s", "purpose": "%s", "scope": "%s",
         "redirect_uris": ["https://app.example/back"]}"""
            .formatted(id, name, purpose, scopes));
  }
}
