package dev.holdfast.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentTest {

  private static final String FORM = "main form:has([name=decision])";
  private static final String SIGN_IN = "main form:has(input[name=person])";
  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts training");
  private final Visitor visitor = new Visitor();
  private String person;

  @BeforeEach
  void aPerson() {
    person = Given.person(Map.of("given_name", "Ada", "family_name", "<b>Lovelace</b>"));
  }

  @Test
  void it_says_who_asks_for_what_and_shows_what_that_is() {
    Visitor.Place page = consent(app.address(ask));
    String text = page.page().text();
    assertTrue(text.contains("Kestrel Volunteering asks to read parts of your record"), text);
    assertTrue(text.contains("Suggest volunteering"), text);
    assertTrue(text.contains("2 facts") && text.contains("Given name Ada"), text);
    assertTrue(text.contains("Ada <b>Lovelace</b>"), "a name is text: " + text);
    assertTrue(text.contains("Nothing so far"), "no training yet: " + text);
    assertEquals(0, page.page().select("[name=scope][checked]").size());
    assertEquals(0, page.page().select("[value=activities]").size());
  }

  @Test
  void it_cannot_be_framed_or_stored_and_leads_to_the_app_only() {
    Visitor.Place page = consent(app.address(ask));
    String policy = page.header("Content-Security-Policy");
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(policy.endsWith("form-action 'self' " + TestInstance.url()), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("DENY", page.header("X-Frame-Options"));
    assertEquals("no-store", page.header("Cache-Control"));
    assertNotNull(DateTimeFormatter.RFC_1123_DATE_TIME.parse(page.header("Date")));
  }

  @Test
  void only_what_is_ticked_is_granted() {
    var token = app.exchange(ask, code("facts")).then().statusCode(200).extract();
    assertEquals("facts", token.path("scope"));
  }

  @Test
  void nothing_ticked_is_a_denial() {
    Visitor.Place page = consent(app.address(ask));
    assertEquals("access_denied", answer(send(page.form(FORM), "decision", "allow")));
  }

  @Test
  void what_was_not_asked_for_cannot_be_ticked() {
    Visitor.Place page = consent(app.address(ask));
    var end = send(page.form(FORM), "decision", "allow", "scope", "activities", "scope", "x");
    assertEquals("access_denied", answer(end));
  }

  @Test
  void a_denial_is_told_and_not_remembered() {
    assertEquals("access_denied", answer(App.decide(visitor, consent(app.address(ask)))));
    assertTrue(visitor.open(app.address(ask)).uri().getPath().startsWith("/consent/"));
  }

  @Test
  void asking_for_no_more_is_not_asked_again() {
    code("facts");
    assertNotNull(query(visitor.open(app.address(App.ask("facts")))).get("code"));
    var both = query(visitor.open(app.address(App.ask("facts training"))));
    assertNotNull(both.get("code"), "training was declined, knowingly");
    assertNotNull(query(visitor.open(app.address(ask, "prompt", "none"))).get("code"));
    Visitor.Place more = visitor.open(app.address(App.ask("facts activities")));
    assertTrue(more.page().text().contains("asks to read more of your record"));
    Visitor.Place anyway = visitor.open(app.address(ask, "prompt", "consent"));
    assertTrue(anyway.uri().getPath().startsWith("/consent/"));
    assertTrue(anyway.page().selectFirst("#scope-facts").hasAttr("checked"));
  }

  @Test
  void what_was_allowed_and_is_not_asked_about_stays() {
    code("facts");
    Visitor.Place more = visitor.open(app.address(App.ask("activities")));
    assertNotNull(query(App.decide(visitor, more, "activities")).get("code"));
    assertNotNull(query(visitor.open(app.address(App.ask("facts activities")))).get("code"));
  }

  @Test
  void unticking_all_that_was_allowed_ends_it() {
    code("facts");
    Visitor.Place page = visitor.open(app.address(ask, "prompt", "consent"));
    FormElement form = page.form(FORM);
    form.select("[name=scope]").removeAttr("checked");
    assertEquals("access_denied", answer(send(form, "decision", "allow")));
    assertTrue(visitor.open("/me/apps").page().text().contains("No app can read your record"));
  }

  @Test
  void a_form_without_its_token_or_a_choice_decides_nothing() {
    Visitor.Place page = consent(app.address(ask));
    FormElement form = page.form(FORM);
    assertEquals(403, send(form, "decision", "allow", "scope", "facts", "csrf", "x").status());
    assertEquals(400, send(form, "decision", "maybe").status());
    for (String until : List.of("P100Y", "same", "")) {
      assertEquals(400, send(form, "decision", "allow", "scope", "facts", "until", until).status());
    }
    assertTrue(visitor.open("/me/apps").page().text().contains("No app can read your record"));
    assertEquals("access_denied", answer(send(form, "decision", "deny")));
  }

  @Test
  void a_form_that_is_too_old_says_so_and_not_that_she_may_not() {
    FormElement form = consent(app.address(ask)).form(FORM);
    String page = send(form, "decision", "allow", "scope", "facts", "csrf", "x").page().text();
    assertTrue(page.contains("This form cannot be used any more"), page);
    assertFalse(page.contains("not for you"), page);
  }

  @Test
  void whose_session_has_ended_meanwhile_comes_back_to_the_question() {
    String question = consent(app.address(ask)).uri().getPath();
    Visitor.Place asked = new Visitor().post(question, FormFields.of("decision", "allow"));
    assertEquals("/sign-in", asked.uri().getPath());
    assertEquals(question, FormFields.query(asked.uri()).get("return"));
  }

  @Test
  void a_question_is_answered_once_and_in_its_browser() {
    Visitor.Place page = consent(app.address(ask));
    Visitor other = new Visitor();
    Visitor.Place stranger = other.open(page.uri().toString());
    stranger = other.send(stranger.form(SIGN_IN), "person", Given.person());
    assertEquals(410, stranger.status());
    String resume = page.page().selectFirst("[name=return]").val();
    assertEquals(410, other.open(resume).status(), "it began in another browser");
    assertNotNull(query(App.decide(visitor, page, "facts")).get("code"));
    assertEquals(410, visitor.open(resume).status(), "it was answered");
    assertEquals(410, App.decide(visitor, page, "facts", "training").status());
  }

  @Test
  void another_person_can_take_over_with_a_question_of_her_own() {
    Visitor.Place page = consent(app.address(ask));
    Visitor.Place picker = visitor.send(page.form("form[action=/sign-in/switch]"));
    assertTrue(picker.page().text().contains("to go on to Kestrel Volunteering"));
    Visitor.Place hers = visitor.send(picker.form(SIGN_IN), "person", Given.person());
    assertFalse(hers.page().text().contains("Lovelace"));
    assertEquals(403, App.decide(visitor, page, "facts").status(), "the page of the one before");
    assertNotNull(query(App.decide(visitor, hers, "facts")).get("code"));
  }

  @Test
  void prompt_login_asks_who_she_is_once_more() {
    code("facts");
    Visitor.Place picker = visitor.open(app.address(ask, "prompt", "login"));
    assertEquals("/sign-in", picker.uri().getPath());
    assertNotNull(query(visitor.send(picker.form(SIGN_IN), "person", person)).get("code"));
  }

  @Test
  void consents_and_refusals_are_counted() {
    code("facts");
    visitor.open(app.address(ask, "scope", "nonsense"));
    String metrics = RestAssured.get(TestInstance.url() + "/q/metrics").asString();
    assertTrue(metrics.contains("holdfast_consents_total{outcome=\"given\"}"));
    assertTrue(metrics.contains("holdfast_authorizations_refused_total{reason=\"invalid_scope\"}"));
  }

  private Visitor.Place consent(String address) {
    return visitor.send(visitor.open(address).form(SIGN_IN), "person", person);
  }

  private String code(String... ticked) {
    return app.code(ask, person, visitor, ticked);
  }

  private Visitor.Place send(FormElement form, String... fields) {
    return visitor.send(form, fields);
  }

  private static Map<String, String> query(Visitor.Place place) {
    return FormFields.query(place.away());
  }

  private static String answer(Visitor.Place place) {
    return query(place).get("error");
  }
}
