package dev.holdfast.clientpages;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** How a client may call and what it did, for those who look after it, and those who only see. */
@QuarkusTest
class AccessPagesTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final App app = team.app(Map.of());
  private final String client = "/console/clients/" + app.clientId();
  private final String access = client + "/access";
  private final Visitor visitor = new Visitor();

  @Test
  void a_restriction_is_added_holds_is_seen_in_the_refusals_and_is_removed() {
    signedIn(team.owner, access);
    Visitor.Place page = restrict("ip", "cidr", "198.51.100.7/24", "note", "our data centre");
    assertEquals(access, page.uri().getPath());
    String row = page.page().select("#r-" + id(page)).text();
    assertTrue(row.contains("allow from 198.51.100.0/24 our data centre"), row);
    assertEquals(403, app.introspect("x").statusCode());
    String refused = visitor.open(access).page().select("section:has(#refusals) tbody").text();
    assertTrue(refused.contains("POST /api/oauth/introspect"), refused);
    assertTrue(refused.contains("403: There are allowed ones of type ip"), refused);
    String remove = "form[action=" + access + "/" + id(page) + "/remove]";
    assertEquals(403, visitor.send(page.form(remove), "csrf", "x").status());
    Visitor.Place open = visitor.send(page.form(remove));
    assertTrue(open.page().text().contains("may call from anywhere"), open.page().text());
    assertEquals(404, visitor.send(page.form(remove)).status());
    assertEquals(200, app.introspect("x").statusCode());
  }

  @Test
  void each_type_has_a_form_with_its_faults_at_their_fields() {
    signedIn(team.developer, access);
    fault("ip", "cidr", "cidr", "10.0.0.0/33");
    fault("origin", "origin", "origin", "https://a.example/path");
    fault("time", "zone", "from", "08:00", "to", "18:00", "zone", "Mars/Base");
    fault("time", "from", "to", "18:00", "zone", "UTC");
    fault("api", "path", "path", "/api/*x");
    fault("api", "scope", "scope", "nothing");
    fault("rate", "perMinute", "note", "no number");
    fault("rate", "perDay", "perDay", "many");
    assertEquals(404, visitor.open(access + "/new/weather").status());
  }

  @Test
  void each_type_is_told_in_words() {
    signedIn(team.developer, access);
    restrict("origin", "effect", "deny", "origin", "https://a.example");
    restrict("time", "days", "MONDAY", "from", "08:00", "to", "24:00", "zone", "Europe/Berlin");
    restrict("api", "methods", "GET", "path", "/api/people/me/*");
    restrict("api", "scope", "facts");
    String all = restrict("rate", "perMinute", "60", "perDay", "9000").page().text();
    for (String words :
        new String[] {
          "deny from browsers at https://a.example",
          "allow Monday 08:00 to 24:00 (Europe/Berlin)",
          "allow GET /api/people/me/*",
          "allow all of what needs facts",
          "bound at most 60 a minute and 9000 a day"
        }) {
      assertTrue(all.contains(words), words + " in " + all);
    }
  }

  @Test
  void a_request_is_tried_and_what_decides_is_named() {
    signedIn(team.owner, access);
    String decides = id(restrict("ip", "effect", "deny", "cidr", "203.0.113.0/24"));
    signedInAs(team.viewer);
    Visitor.Place refused = tried("address", "203.0.113.7");
    assertTrue(refused.page().text().contains("It would be refused with 403."));
    assertEquals(1, refused.page().select(".notice a[href=#r-" + decides + "]").size());
    assertEquals("203.0.113.7", refused.page().select("#address").val());
    assertTrue(tried("address", "198.51.100.1").page().text().contains("It would pass."));
    Visitor.Place wrong = tried("address", "nowhere", "time", "soon");
    assertEquals(400, wrong.status());
    assertTrue(wrong.page().select("#address-fault").text().contains("IPv4 or IPv6"));
    assertTrue(wrong.page().select("#time-fault").text().contains("must be a time"));
  }

  @Test
  void a_viewer_sees_and_cannot_change() {
    signedIn(team.owner, access);
    Visitor.Place page = restrict("ip", "cidr", "198.51.100.7");
    String remove = access + "/" + id(page) + "/remove";
    Visitor.Place seen = signedInAs(team.viewer);
    assertTrue(seen.page().text().contains("198.51.100.7/32"));
    assertEquals(0, seen.page().select("main form[method=post]").size());
    assertEquals(0, seen.page().select("a[href*=/new/]").size());
    assertEquals(403, visitor.open(access + "/new/ip").status());
    assertEquals(403, visitor.post(remove, FormFields.of("csrf", "x")).status());
  }

  @Test
  void to_a_stranger_nothing_is_there() {
    assertEquals(404, signedIn(team.stranger, access).status());
    assertEquals(404, visitor.open(access + "/new/ip").status());
    assertEquals(404, visitor.open("/console/clients/nobody/access").status());
  }

  private Visitor.Place restrict(String type, String... fields) {
    Visitor.Place form = visitor.open(access + "/new/" + type);
    return visitor.send(form.form("main form"), fields);
  }

  private void fault(String type, String at, String... fields) {
    Visitor.Place wrong = restrict(type, fields);
    assertEquals(400, wrong.status(), type);
    Element page = wrong.page();
    assertTrue(page.select("#" + at + "-fault").hasText(), type + " " + at + " " + page.text());
  }

  private Visitor.Place tried(String... fields) {
    return visitor.open(access + "?" + FormFields.of(fields));
  }

  private static String id(Visitor.Place place) {
    return place.page().select("tr[id^=r-]").last().id().substring("r-".length());
  }

  private Visitor.Place signedInAs(Team.Caller who) {
    visitor.send(visitor.open(access).form("header form[action$=/sign-out]"));
    return signedIn(who, access);
  }

  private Visitor.Place signedIn(Team.Caller who, String path) {
    Visitor.Place place = visitor.open(path);
    return place.uri().getPath().equals("/sign-in")
        ? visitor.send(
            place.form("main form:has(input[name=person])"), "person", who.person().toString())
        : place;
  }
}
