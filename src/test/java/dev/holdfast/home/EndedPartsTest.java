package dev.holdfast.home;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Asking;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a grant ended by itself, while the rest goes on, is said, and can be given again. */
@QuarkusTest
class EndedPartsTest {

  private static final String FORM = "main form:has([name=until])";

  private final Asking asking = new Asking();
  private final PersonId person = PersonId.parse(asking.person).orElseThrow();
  private final App app = Issue.client();
  private final Grants grants = Issue.bean(Grants.class);
  private LiveGrant grant;

  /** Facts for a day, training until she withdraws it; the day is over. */
  @BeforeEach
  void ended() {
    Instant tomorrow = Issue.bean(Clock.class).instant().plus(Duration.ofHours(20));
    give(Set.of("facts"), tomorrow, Set.of());
    grant = give(Set.of("training"), null, Set.of("facts"));
    TestClock.advance(Duration.ofHours(21));
    asking.signedIn(asking.visitor.open("/me/apps"));
  }

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void it_is_said_that_it_ended_and_when() {
    for (String address : List.of("/me/apps", "/me/apps/" + grant.id())) {
      String text = asking.visitor.open(address).page().text();
      assertTrue(text.contains("Ended Facts, on "), text);
    }
    assertEquals(List.of("training"), ticked());
    assertEquals(1, page().page().select("[value=facts]").size(), "she can give it again");
  }

  @Test
  void she_gives_it_again() {
    App.me(token(), "facts").then().statusCode(403);
    change("facts", "training");
    App.me(token(), "facts").then().statusCode(200).body("items", hasSize(3));
    assertFalse(page().page().text().contains("Ended"), page().page().text());
  }

  @Test
  void who_changes_something_else_has_not_said_no_to_it() {
    change("training");
    assertTrue(page().page().text().contains("Ended Facts"), page().page().text());
    LiveGrant now = grants.live(grant.id()).orElseThrow();
    assertFalse(now.answers(Set.of("facts")), "she is asked when the app asks");
    give(Set.of("activities"), null, Set.of("training"));
    assertEquals(Set.of("facts"), grants.live(grant.id()).orElseThrow().over().keySet());
    change("training", "facts:given_name");
    assertEquals(Set.of(), grants.live(grant.id()).orElseThrow().over().keySet());
  }

  private LiveGrant give(Set<String> scopes, Instant until, Set<String> kept) {
    return grants.give(new Given(person, app.clientId(), scopes, Set.of(), until, kept));
  }

  private String token() {
    return Issue.tokens(app, grant, Set.of("facts", "training")).path("access_token");
  }

  private Visitor.Place page() {
    return asking.visitor.open("/me/apps/" + grant.id());
  }

  private List<String> ticked() {
    return page().page().select("[name=scope][checked]").eachAttr("value");
  }

  private void change(String... ticked) {
    FormElement form = page().form(FORM);
    form.select("[name=scope][checked]").forEach(box -> box.removeAttr("checked"));
    List<String> fields = new ArrayList<>(List.of("until", "same"));
    for (String scope : ticked) {
      fields.addAll(List.of("scope", scope));
    }
    asking.visitor.send(form, fields.toArray(String[]::new));
  }
}
