package dev.holdfast.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The console's pages, for those who look after clients, and those who only see them. */
@QuarkusTest
class ConsolePagesTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final String organization = "/console/organizations/" + team.id;
  private final Visitor visitor = new Visitor();

  @Test
  void she_finds_her_organizations() {
    Visitor.Place place = signedIn(team.owner, "/console");
    assertTrue(place.page().select("table a[href=" + organization + "]").text().startsWith("Team"));
  }

  @Test
  void she_signs_out_of_it() {
    Visitor.Place place = signedIn(team.owner, organization);
    visitor.send(place.form("header form[action=/console/identity/sign-out]"));
    assertEquals("/sign-in", visitor.open(organization).uri().getPath());
  }

  @Test
  void who_is_in_none_reads_what_to_do() {
    Visitor.Place place = signedIn(team.stranger, "/console");
    assertTrue(place.page().text().contains("no organization yet"));
  }

  @Test
  void a_client_is_registered_and_its_secret_is_shown_once() {
    Visitor.Place form = signedIn(team.developer, organization + "/new-client");
    Visitor.Place made =
        visitor.send(
            form.form("main form"),
            "client_name",
            "Reading club",
            "redirect_uris",
            "https://club.example/callback",
            "scope",
            "facts");
    assertEquals(201, made.status(), made.answer().body());
    String secret = made.page().select(".notice.good pre").text();
    String id = made.page().select("dl.pairs dd code").first().text();
    App app = new App(id, secret, "https://club.example/callback");
    assertEquals(200, app.introspect("x").statusCode());
    Visitor.Place again = visitor.open("/console/clients/" + id);
    assertFalse(again.answer().body().contains(secret));
    assertTrue(again.page().text().contains("Not reviewed yet"));
  }

  @Test
  void faults_are_at_their_fields_and_what_was_typed_stays() {
    Visitor.Place form = signedIn(team.developer, organization + "/new-client");
    Visitor.Place wrong =
        visitor.send(
            form.form("main form"),
            "client_name",
            "Reading club",
            "redirect_uris",
            "ftp://club.example",
            "access_token_lifetime",
            "86400");
    assertEquals(400, wrong.status());
    Element page = wrong.page();
    assertTrue(page.select("#redirect_uris-fault").text().contains("must be https"));
    assertEquals("true", page.select("#redirect_uris").attr("aria-invalid"));
    assertEquals("Reading club", page.select("#client_name").val());
  }

  @Test
  void secrets_are_added_and_revoked() {
    App app = team.app(Map.of());
    Visitor.Place page = signedIn(team.developer, "/console/clients/" + app.clientId());
    Visitor.Place added =
        visitor.send(page.form("form[action$=/secrets]"), "name", "second", "days", "90");
    String secret = added.page().select(".notice.good pre").text();
    App second = new App(app.clientId(), secret, app.redirectUri());
    assertEquals(200, second.introspect("x").statusCode());
    Element row = added.page().select("tr:has(th:contains(second))").first();
    String revoke = row.select("form").attr("action");
    assertEquals(403, visitor.post(revoke, FormFields.of("csrf", "x")).status());
    visitor.send(row.select("form").forms().get(0));
    assertEquals(401, second.introspect("x").statusCode());
    assertEquals(200, app.introspect("x").statusCode());
  }

  @Test
  void it_is_changed_disabled_enabled_and_deleted() {
    App app = team.app(Map.of());
    String url = "/console/clients/" + app.clientId();
    Visitor.Place form = signedIn(team.owner, url + "/change");
    Visitor.Place changed = visitor.send(form.form("main form"), "purpose", "Find books.");
    assertTrue(changed.page().text().contains("Find books."), changed.uri().toString());
    assertTrue(changed.page().select("section:has(#versions) ins").text().contains("Find books."));
    visitor.send(changed.form("form[action$=/disable]"));
    assertEquals(401, app.introspect("x").statusCode());
    visitor.send(visitor.open(url).form("form[action$=/enable]"));
    assertEquals(200, app.introspect("x").statusCode());
    Visitor.Place deleted = visitor.send(visitor.open(url).form("form[action$=/delete]"));
    assertEquals(organization, deleted.uri().getPath());
    assertEquals(404, visitor.open(url).status());
  }

  @Test
  void a_viewer_sees_and_cannot_change() {
    App app = team.app(Map.of());
    String url = "/console/clients/" + app.clientId();
    Visitor.Place page = signedIn(team.viewer, url);
    assertEquals(200, page.status());
    assertEquals(0, page.page().select("main form").size());
    assertEquals(403, visitor.open(url + "/change").status());
    assertEquals(0, visitor.open(organization).page().select("a[href$=new-client]").size());
    assertEquals(403, visitor.open(organization + "/new-client").status());
  }

  @Test
  void to_a_stranger_nothing_is_there() {
    App app = team.app(Map.of());
    assertEquals(404, signedIn(team.stranger, organization).status());
    assertEquals(404, visitor.open("/console/clients/" + app.clientId()).status());
    assertEquals(404, visitor.open("/console/clients/nobody").status());
    assertEquals(404, visitor.open(organization + "/new-client").status());
  }

  @Test
  void an_owner_looks_after_people() {
    Visitor.Place people = signedIn(team.owner, organization + "/people");
    String viewer = team.viewer.person().toString();
    people = visitor.send(people.form("form[action*=" + viewer + "/role]"), "role", "developer");
    assertEquals("developer", people.page().select("#role-" + viewer + " [selected]").val());
    Visitor.Place last =
        visitor.send(people.form("form[action*=" + team.owner.person() + "/remove]"));
    assertEquals(409, last.status());
    assertTrue(last.page().select("[role=alert]").text().contains("last owner"));
    String to = UUID.randomUUID() + "@example.org";
    Visitor.Place asked =
        visitor.send(people.form("form[action$=/invitations]"), "email", to, "role", "viewer");
    assertTrue(asked.page().text().contains(to), asked.page().text());
    Visitor.Place gone = visitor.send(asked.form("form[action$=/withdraw]"));
    assertFalse(gone.page().text().contains(to));
    Visitor.Place less = visitor.send(gone.form("form[action*=" + viewer + "/remove]"));
    assertEquals(0, less.page().select("#role-" + viewer).size());
  }

  @Test
  void a_viewer_may_leave_and_no_more() {
    Visitor.Place people = signedIn(team.viewer, organization + "/people");
    assertEquals(1, people.page().select("main form").size());
    assertEquals("/console", visitor.send(people.form("main form")).uri().getPath());
    assertEquals(404, visitor.open(organization + "/people").status());
  }

  @Test
  void what_was_done_is_read_by_all_who_are_in_it() {
    team.added(Map.of("client_name", "Reading club"));
    Visitor.Place log = signedIn(team.viewer, organization + "/audit-log");
    assertTrue(log.page().text().contains("client.registered"));
    assertEquals(404, signedIn(team.viewer, organization + "x/audit-log").status());
  }

  @Test
  void they_are_searched() {
    team.added(Map.of("client_name", "Alpha"));
    team.added(Map.of("client_name", "Beta"));
    Visitor.Place found = signedIn(team.viewer, organization + "?search=alpha");
    assertEquals("Alpha", found.page().select("table th a").text());
    assertTrue(
        visitor
            .open(organization + "?search=no-such-name")
            .page()
            .text()
            .contains("Nothing is called"));
  }

  private Visitor.Place signedIn(Team.Caller who, String path) {
    Visitor.Place place = visitor.open(path);
    return place.uri().getPath().equals("/sign-in")
        ? visitor.send(
            place.form("main form:has(input[name=person])"), "person", who.person().toString())
        : place;
  }
}
