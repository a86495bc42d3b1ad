package dev.holdfast.testclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestClientTest {
  private final Visitor visitor = new Visitor();

  @Test
  void the_page_offers_what_to_ask_for() {
    var place = visitor.open("/test-oauth");
    assertEquals(200, place.status());
    assertEquals(
        List.of("facts", "activities", "training", "offline_access"),
        place.page().select("[name=scope]").eachAttr("value"));
  }

  @Test
  void the_start_makes_a_new_state_and_challenge_each_time() {
    Map<String, String> one = FormFields.query(start(new Visitor(), ""));
    Map<String, String> other = FormFields.query(start(new Visitor(), ""));
    assertEquals("code", one.get("response_type"));
    assertEquals("S256", one.get("code_challenge_method"));
    assertEquals("facts activities training", one.get("scope"));
    assertEquals(TestInstance.url() + "/test-oauth/callback", one.get("redirect_uri"));
    assertNotEquals(one.get("state"), other.get("state"));
    assertNotEquals(one.get("code_challenge"), other.get("code_challenge"));
  }

  @Test
  void what_is_chosen_is_asked_for_and_nothing_else() {
    var asked =
        FormFields.query(start(visitor, "?scope=facts&scope=openid&scope=training&prompt=consent"));
    assertEquals("facts training", asked.get("scope"));
    assertEquals("consent", asked.get("prompt"));
  }

  @Test
  void an_answer_that_no_trial_waits_for_is_not_used() {
    assertEquals(400, visitor.open("/test-oauth/callback?code=a&state=b").status());
    start(visitor, "");
    var place = visitor.open("/test-oauth/callback?code=a&state=b");
    assertEquals(400, place.status());
    assertTrue(place.page().text().contains("The state is not the one"), place.page().text());
  }

  @Test
  void an_answer_without_the_issuer_is_not_used() {
    String state = FormFields.query(start(visitor, "")).get("state");
    var place = visitor.open("/test-oauth/callback?code=a&state=" + state);
    assertEquals(400, place.status());
    assertTrue(place.page().text().contains("(iss)"), place.page().text());
  }

  @Test
  void another_browser_cannot_bring_the_answer() {
    String state = FormFields.query(start(visitor, "")).get("state");
    var place =
        new Visitor()
            .open("/test-oauth/callback?code=a&state=" + state + "&iss=" + TestInstance.url());
    assertEquals(400, place.status());
  }

  @Test
  void each_step_is_shown_and_secrets_are_not() {
    var place = run("facts", "training");
    Element page = place.page();
    assertEquals(200, place.status());
    assertEquals("200", badge(page, "Read the facts"));
    assertEquals("403, refused", badge(page, "Read the activities"));
    assertEquals("200", badge(page, "Read the training"));
    assertEquals("signature is good", badge(page, "Look into the token"));
    assertFalse(place.answer().body().contains("demo-app-secret"));
    assertFalse(place.answer().body().matches("(?s).*eyJ[A-Za-z0-9_-]{20}.*"));
  }

  @Test
  void a_reload_shows_the_same_and_exchanges_nothing_again() {
    var place = run("facts");
    var again = visitor.open(place.uri().toString());
    assertEquals(200, again.status());
    assertEquals(
        place.page().select("ol.steps > li").size(), again.page().select("ol.steps > li").size());
  }

  @Test
  void it_refreshes_and_after_revoking_reads_nothing() {
    var place = run("facts", "offline_access");
    place = visitor.send(place.form("form[action=/test-oauth/result]"), "do", "refresh");
    assertEquals("200", badge(place.page(), "Refresh"));
    place = visitor.send(place.form("form[action=/test-oauth/result]"), "do", "revoke");
    assertEquals("200", badge(place.page(), "Revoke"));
    place = visitor.send(place.form("form[action=/test-oauth/result]"), "do", "read");
    assertEquals("401, not accepted", badge(place.page(), "Read the facts"));
  }

  @Test
  void a_denial_is_told_in_plain_words() {
    var place = run();
    assertEquals(200, place.status());
    assertEquals("access_denied", badge(place.page(), "Come back"));
    assertTrue(place.page().text().contains("The person said no."));
  }

  /** The whole flow in this browser, with these boxes ticked; the page at its end. */
  private Visitor.Place run(String... ticked) {
    String person = Given.person(Map.of("given_name", "Ada"));
    var place =
        visitor.open(start(visitor, "?scope=facts+activities+training+offline_access").toString());
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    place = App.decide(visitor, place, ticked);
    return visitor.open(place.away().toString());
  }

  private static java.net.URI start(Visitor visitor, String query) {
    return visitor.openOnly("/api/test-oauth/start" + query).away();
  }

  /** The badge of the last step of this title. */
  private static String badge(Element page, String title) {
    return page.select("ol.steps h3").stream()
        .filter(heading -> heading.ownText().equals(title))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(title + " is not in " + page.text()))
        .select(".badge")
        .text();
  }
}
