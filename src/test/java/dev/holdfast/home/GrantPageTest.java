package dev.holdfast.home;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Asking;
import dev.holdfast.consent.End;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.GrantEnds;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Marks;
import dev.holdfast.record.NewTraining;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.Trainings;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Visitor;
import dev.holdfast.web.OwnApp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** She changes what an app may read, and its very next request is answered so. */
@QuarkusTest
class GrantPageTest {

  private static final String NAME = "facts:given_name";
  private static final String BIRTH = "facts:birthdate";
  private static final String FORM = "main form:has([name=until])";

  private final Asking asking = new Asking();
  private final App.Ask ask = App.ask("facts training");

  @Test
  void it_lists_what_may_be_read_item_by_item() {
    token(NAME, BIRTH);
    Visitor.Place page = page();
    assertEquals(
        List.of("facts:birthdate", "facts:given_name"),
        page.page().select("[name=scope][checked]").eachAttr("value").stream().sorted().toList());
    assertEquals(1, page.page().select("[value='facts:family_name']").size());
    assertEquals(1, page.page().select("[value=training]").size(), "it has asked for that, too");
    assertEquals(0, page.page().select("[value=activities]").size());
    assertEquals(0, page.page().select("[value=once]").size());
  }

  @Test
  void it_is_narrowed_and_widened_for_tokens_that_there_are() {
    String token = token(NAME, BIRTH);
    App.me(token, "facts").then().body("items", hasSize(2));
    change("same", NAME);
    App.me(token, "facts").then().body("items.value", equalTo(List.of("Ada")));
    change("same", NAME, BIRTH, "facts:family_name");
    App.me(token, "facts").then().body("items", hasSize(3));
    change("same", "training");
    App.me(token, "facts").then().statusCode(403);
    change("same", "facts");
    App.me(token, "facts").then().statusCode(200).body("items", hasSize(3));
  }

  @Test
  void what_it_has_not_asked_for_cannot_be_given() {
    String token = token(NAME);
    change("same", NAME, "activities", "offline_access", "profile");
    assertEquals(List.of(NAME), page().page().select("[name=scope][checked]").eachAttr("value"));
    App.me(token, "activities").then().statusCode(403);
  }

  @Test
  void it_is_prolonged_and_shortened() {
    token(NAME);
    assertTrue(page().page().text().contains("ends in"));
    change("P1Y", NAME);
    assertFalse(page().page().text().contains("ends in"));
    change("open", NAME);
    assertTrue(page().page().text().contains("Until you withdraw it"));
    change("P1D", NAME);
    assertTrue(page().page().text().contains("ends in"));
  }

  @Test
  void what_is_allowed_one_after_another_for_the_same_time_is_told_together() {
    token("facts");
    change("open", "facts");
    change("open", "facts", "training");
    String text = page().page().text();
    assertTrue(text.contains("May read Facts, training"), text);
  }

  @Test
  void who_unticks_all_of_it_withdraws_it() {
    String token = token(NAME);
    Visitor.Place after = change("same");
    assertTrue(after.page().text().contains("Withdrawn."), after.page().text());
    App.me(token, "facts").then().statusCode(401);
  }

  @Test
  void who_unticks_all_of_it_withdraws_that_it_is_her_too() {
    App.Ask signIn = App.ask("openid facts");
    Visitor.Place page = asking.signedIn(asking.visitor.open(asking.app.address(signIn)));
    App.decide(asking.visitor, page, NAME);
    assertTrue(change("same").page().text().contains("Withdrawn."));
  }

  @Test
  void what_she_changes_by_herself_is_no_answer_to_what_the_app_has_changed() {
    token(NAME, BIRTH);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Issue.bean(EntityManager.class)
                    .createNativeQuery(
                        "update client set asks_anew_from = :now where client_id = :id")
                    .setParameter("now", Issue.bean(Clock.class).instant().toEpochMilli())
                    .setParameter("id", asking.app.clientId())
                    .executeUpdate());
    change("same", NAME);
    assertEquals(200, asking.visitor.open(asking.app.address(ask)).status(), "she is asked");
  }

  @Test
  void what_she_hides_stays_allowed_when_she_saves() {
    Access own = Access.byPerson(person(), "test");
    Trainings trainings = Issue.bean(Trainings.class);
    TrainingEntry entry =
        trainings
            .add(
                own,
                person(),
                List.of(
                    new NewTraining("First aid", "Two days", Issue.bean(Clock.class).instant())))
            .orElseThrow()
            .get(0);
    String course = "training:" + entry.id();
    token(NAME, course);
    Issue.bean(Marks.class).hide(person(), entry);
    assertTrue(page().page().text().contains("which you hide"));
    asking.visitor.send(page().form(FORM), "until", "P1Y");
    assertEquals(Set.of(NAME, course), Issue.bean(Grants.class).of(person()).get(0).scopes());
  }

  @Test
  void it_is_for_her_alone() {
    token(NAME);
    String address = grant();
    Asking other = new Asking();
    other.signedIn(other.visitor.open("/me/apps"));
    Visitor.Place place = other.visitor.open(address);
    assertEquals("/me/apps", place.uri().getPath());
  }

  @Test
  void of_what_ended_meanwhile_it_is_said_that_nothing_was_changed() {
    token(NAME);
    FormElement form = page().form(FORM);
    FormElement withdraw = page().form("main form[action$=withdraw]");
    String grant = grant();
    UUID id = UUID.fromString(grant.substring(grant.lastIndexOf('/') + 1));
    assertTrue(Issue.bean(GrantEnds.class).end(person(), id, End.UNUSED));
    for (Visitor.Place after :
        List.of(
            asking.visitor.send(form, "until", "P1Y"),
            asking.visitor.send(withdraw),
            asking.visitor.open(grant))) {
      String text = after.page().text();
      assertTrue(text.contains("It has ended.") && text.contains("nobody used it"), text);
      assertFalse(text.contains("Withdrawn."), text);
    }
  }

  @Test
  void what_she_allows_an_app_of_holdfast_itself_is_not_ended_here() {
    token(NAME);
    LiveGrant own =
        Issue.bean(Grants.class)
            .give(
                new Given(person(), OwnApp.CONSOLE.clientId(), Set.of("account"), Set.of(), null));
    FormElement form = asking.visitor.open("/me/apps").form("main form[action$=withdraw]");
    form.attr("action", "/me/apps/" + own.id() + "/withdraw");
    asking.visitor.send(form);
    assertTrue(Issue.bean(Grants.class).live(own.id()).isPresent());
  }

  @Test
  void a_lifetime_that_is_none_is_refused() {
    token(NAME);
    assertEquals(400, change("once", NAME).status());
    assertEquals(400, change("P2D", NAME).status());
  }

  private String token(String... ticked) {
    Visitor.Place page = asking.signedIn(asking.visitor.open(asking.app.address(ask)));
    String code = FormFields.query(App.decide(asking.visitor, page, ticked).away()).get("code");
    return asking.app.exchange(ask, code).then().statusCode(200).extract().path("access_token");
  }

  private PersonId person() {
    return PersonId.parse(asking.person).orElseThrow();
  }

  private String grant() {
    return asking.visitor.open("/me/apps").page().selectFirst("a[href^='/me/apps/']").attr("href");
  }

  private Visitor.Place page() {
    return asking.visitor.open(grant());
  }

  private Visitor.Place change(String until, String... ticked) {
    FormElement form = page().form(FORM);
    form.select("[name=scope][checked]").forEach(box -> box.removeAttr("checked"));
    List<String> fields = new ArrayList<>(List.of("until", until));
    for (String scope : ticked) {
      fields.addAll(List.of("scope", scope));
    }
    return asking.visitor.send(form, fields.toArray(String[]::new));
  }
}
