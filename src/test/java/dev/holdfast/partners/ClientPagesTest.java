package dev.holdfast.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Clients;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** Clients as operators see them. */
@QuarkusTest
class ClientPagesTest {

  @Inject Clients clients;

  private final Visitor operator = signedIn("operator");

  @Test
  void an_administrator_stops_a_client_and_starts_it_again() {
    App app = Issue.client();
    Visitor.Place list = operator.open("/admin/clients?q=" + app.clientId());
    assertEquals(1, list.page().select("tbody tr").size());
    Visitor.Place page = operator.open(list.page().select("tbody a").first().attr("href"));
    page = operator.send(page.form("form[action$=/stop]"));
    assertTrue(page.page().text().contains("Stopped."), page.page().text());
    assertTrue(clients.enabled(app.clientId()).isEmpty());
    page = operator.send(page.form("form[action$=/start]"));
    assertTrue(page.page().text().contains("Started."), page.page().text());
    assertTrue(clients.enabled(app.clientId()).isPresent());
  }

  @Test
  void holdfasts_own_apps_are_seen_and_not_stopped() {
    Visitor.Place page = operator.open("/admin/clients/one?id=holdfast-admin");
    assertTrue(page.page().text().contains("Holdfast itself"), page.page().text());
    assertEquals(0, page.page().select("form[action$=/stop]").size());
    FormElement form = operator.open("/admin/clients/one?id=demo-app").form("form[action$=/stop]");
    form.select("[name=id]").attr("value", "holdfast-admin");
    assertEquals(403, operator.send(form).status());
  }

  @Test
  void lists_go_on_and_say_what_is_wrong() {
    assertEquals(200, operator.open("/admin/clients?awaiting=yes").status());
    assertEquals(400, operator.open("/admin/clients?after=x").status());
    assertEquals(404, operator.open("/admin/clients/one?id=nobody").status());
    assertEquals(404, operator.open("/admin/clients/one").status());
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }
}
