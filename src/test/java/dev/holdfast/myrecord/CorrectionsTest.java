package dev.holdfast.myrecord;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person has said of an entry of hers holds for what she writes in its place. */
@QuarkusTest
class CorrectionsTest {

  private final PersonId person = Issue.person();
  private final Visitor ann = FactPagesTest.signedIn(person.toString());
  private final App app = Issue.client();

  @Test
  void what_is_hidden_stays_so_when_it_is_corrected() {
    String token = Issue.tokens(app, person, "activities training").path("access_token");
    for (String sort : new String[] {"activities", "training"}) {
      Visitor.Place list = write(sort, "therapy");
      App.me(token, sort).then().body("items", hasSize(1));
      list = ann.send(list.form("form[action$=/hide]"));
      App.me(token, sort).then().body("items", hasSize(0));
      list = correct(list);
      assertEquals("hidden", list.page().select(".timeline .badge").text());
      App.me(token, sort).then().body("items", hasSize(0));
      ann.send(list.form("form[action$=/show]"));
      App.me(token, sort).then().body("items", hasSize(1));
    }
  }

  @Test
  void what_she_declined_stays_declined_when_it_is_corrected() {
    Visitor.Place list = write("training", "Anger management");
    String id =
        list.page().select("a[href$=/correct]").attr("href").replaceFirst(".*/(.*)/correct", "$1");
    Given given =
        new Given(
            person, app.clientId(), Set.of("training"), Set.of("training:" + id, "facts"), null);
    LiveGrant grant = Issue.bean(Grants.class).give(given);
    String token = Issue.tokens(app, grant, Set.of("training")).path("access_token");
    App.me(token, "training").then().statusCode(200).body("items", hasSize(0));
    write("training", "Latin");
    correct(ann.open(list.uri().getPath()), id);
    App.me(token, "training").then().body("items.name", contains("Latin"));
  }

  private Visitor.Place write(String sort, String label) {
    Visitor.Place form = ann.open("/me/record/" + sort + "/new");
    return ann.send(form.form("main form"), "label", label, "text", "An hour", "day", "2026-05-01");
  }

  private Visitor.Place correct(Visitor.Place list) {
    Visitor.Place form = ann.open(list.page().select("a[href$=/correct]").attr("href"));
    return ann.send(form.form("main form"), "text", "Two hours");
  }

  private void correct(Visitor.Place list, String id) {
    Visitor.Place form = ann.open(list.page().select("a[href$=" + id + "/correct]").attr("href"));
    ann.send(form.form("main form"), "text", "Two hours");
  }
}
