package dev.holdfast.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Asking;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** She finds the receipts of what she allows and of what she allowed, however many there are. */
@QuarkusTest
class ReceiptPagesTest {

  private static final String TRAINING = "training:01a2047e-ef06-7000-800d-e96549c80a36";

  private final Asking asking = new Asking();
  private final PersonId person = PersonId.parse(asking.person).orElseThrow();
  private final Grants grants = Issue.bean(Grants.class);

  @BeforeEach
  void signedIn() {
    asking.signedIn(asking.visitor.open("/me/apps"));
  }

  @Test
  void she_goes_through_all_of_them_page_by_page() {
    LiveGrant grant = null;
    for (int i = 0; i < 103; i++) {
      grant = give(i % 2 == 0 ? "facts" : "training");
    }
    Set<String> files = new HashSet<>();
    String address = "/me/apps/" + grant.id() + "/receipts";
    for (int size : List.of(50, 50, 3)) {
      Visitor.Place page = asking.visitor.open(address);
      List<String> shown = page.page().select("a[download]").eachAttr("href");
      assertEquals(size, shown.size());
      files.addAll(shown);
      Element next = page.page().selectFirst("a[rel=next]");
      address = next == null ? null : next.attr("href");
    }
    assertEquals(103, files.size());
    assertEquals(null, address);
    String other = "/me/apps/" + grant.id() + "/receipts?after=";
    assertEquals(400, asking.visitor.openOnly(other + "x").status());
  }

  @Test
  void those_of_what_is_over_are_linked_from_her_apps() {
    LiveGrant grant = give("facts");
    grants.withdraw(person, grant.id());
    Visitor.Place apps = asking.visitor.open("/me/apps");
    String link = "a[href='/me/apps/" + grant.id() + "/receipts']";
    assertEquals(1, apps.page().select(link).size(), apps.page().text());
    Visitor.Place page = asking.visitor.open(apps.page().selectFirst(link).attr("href"));
    assertTrue(page.page().text().contains("You withdrew it"), page.page().text());
  }

  @Test
  void each_says_what_was_allowed_from_then_on() {
    Instant end = Instant.parse("2099-05-04T10:00:00Z");
    give("facts");
    grants.give(
        new Given(
            person, asking.app.clientId(), Set.of("training"), Set.of(), null, Set.of("facts")));
    Set<String> parts =
        new LinkedHashSet<>(
            List.of("facts:given_name", "activities:=horse+riding", TRAINING, "openid"));
    LiveGrant grant = grants.give(new Given(person, asking.app.clientId(), parts, Set.of(), end));
    grants.withdraw(person, grant.id());
    Visitor.Place page = asking.visitor.open("/me/apps/" + grant.id() + "/receipts");
    assertEquals(
        List.of(
            "You withdrew it",
            "You changed it: given name, horse riding, single trainings: 1, until 4 May 2099",
            "You changed it: facts, training",
            "You allowed it: facts"),
        page.page().select("td[data-label=What]").eachText());
  }

  private LiveGrant give(String scope) {
    return grants.give(new Given(person, asking.app.clientId(), Set.of(scope), Set.of(), null));
  }
}
