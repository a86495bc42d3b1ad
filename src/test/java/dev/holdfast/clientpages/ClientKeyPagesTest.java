package dev.holdfast.clientpages;

import static dev.holdfast.oauth.Issue.bean;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.apikeys.ApiKeys;
import dev.holdfast.apikeys.KeyOwner;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Registration;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys of a client, and what it did. */
@QuarkusTest
class ClientKeyPagesTest {

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final Visitor visitor = new Visitor();
  private App app;
  private String client;
  private String keys;

  @BeforeEach
  void begin() {
    app = machine();
    client = "/console/clients/" + app.clientId();
    keys = client + "/api-keys";
  }

  @Test
  void a_key_is_made_shown_once_used_and_revoked() {
    Visitor.Place made = made(signedIn(team.owner, keys), "scopes", "people.read");
    assertEquals(201, made.status(), made.answer().body());
    String key = made.page().select("#key").text();
    assertEquals(200, people(key));
    Visitor.Place again = visitor.open(keys);
    assertFalse(again.answer().body().contains(key));
    String row = again.page().select("tr:has(th:contains(import))").text();
    assertTrue(row.contains("1 answered, 0 refused"), row);
    assertTrue(row.contains(key.substring(0, "hf_ck_".length())), row);
    String revoke = "form[action$=/revoke]";
    assertEquals(403, visitor.send(again.form(revoke), "csrf", "x").status());
    assertTrue(visitor.send(again.form(revoke)).page().text().contains("There is none."));
    assertEquals(401, people(key));
    assertEquals(404, visitor.send(again.form(revoke)).status());
  }

  @Test
  void long_after_her_sign_in_it_is_asked_whether_it_is_still_her() {
    Visitor.Place key = signedIn(team.owner, keys);
    Visitor.Place secret = visitor.open("/console/clients/" + team.added(Map.of()));
    TestClock.advance(Duration.ofMinutes(11));
    assertEquals("/sign-in", made(key, "scopes", "people.read").uri().getPath());
    Visitor.Place asked = visitor.send(secret.form("form[action$=/secrets]"), "name", "import");
    assertEquals("/sign-in", asked.uri().getPath());
    assertEquals(List.of(), bean(ApiKeys.class).of(KeyOwner.of(app.clientId())));
  }

  @Test
  void of_what_may_do_what_only_operators_give_its_developers_add_no_secret() {
    Element page = signedIn(team.owner, client).page();
    assertEquals(0, page.select("form[action$=/secrets]").size());
    assertTrue(page.text().contains("An operator adds its secrets"));
  }

  @Test
  void faults_of_a_key_are_at_their_fields() {
    Visitor.Place form = signedIn(team.developer, keys);
    Visitor.Place wrong = made(form, "addresses", "10.0.0.0/33");
    assertEquals(400, wrong.status());
    assertTrue(wrong.page().select("#scopes-fault").hasText());
    assertTrue(wrong.page().select("#addresses-fault").hasText());
    assertEquals("import", wrong.page().select("#name").val());
    Visitor.Place bound = made(form, "scopes", "people.read", "addresses", "198.51.100.0/24");
    assertTrue(bound.page().text().contains("allow from 198.51.100.0/24"));
    assertEquals(403, people(bound.page().select("#key").text()));
    assertTrue(visitor.open(keys).page().text().contains("0 answered, 1 refused"));
  }

  @Test
  void who_could_do_nothing_with_a_key_reads_why() {
    String other = team.added(Map.of());
    Visitor.Place page = signedIn(team.owner, "/console/clients/" + other + "/api-keys");
    assertTrue(page.page().text().contains("a key could do nothing"));
    assertEquals(0, page.page().select("main form").size());
  }

  @Test
  void grants_tokens_and_reads_are_drawn() {
    assertEquals(200, app.token(FormFields.of("grant_type", "client_credentials")).statusCode());
    Element page = signedIn(team.viewer, client + "/usage").page();
    assertEquals(4, page.select("figure svg").size());
    assertTrue(page.select("#chart-tokens").text().startsWith("1 in 30 days"));
    assertTrue(page.select("#chart-reads").text().startsWith("None in 30 days"));
  }

  @Test
  void a_viewer_sees_keys_and_cannot_change_them() {
    Visitor.Place page = signedIn(team.viewer, keys);
    assertEquals(200, page.status());
    assertEquals(0, page.page().select("main form").size());
    String token = page.page().select("header form [name=csrf]").val();
    assertEquals(403, visitor.post(keys, FormFields.of("csrf", token, "name", "x")).status());
  }

  @Test
  void to_a_stranger_nothing_is_there() {
    assertEquals(404, signedIn(team.stranger, keys).status());
    assertEquals(404, visitor.open(client + "/usage").status());
    assertEquals(404, visitor.open("/console/clients/nobody/api-keys").status());
  }

  private Visitor.Place made(Visitor.Place form, String... fields) {
    FormElement asked = form.form("main form[action$=/api-keys]");
    asked.select("#name").val("import");
    return visitor.send(asked, fields);
  }

  private static int people(String key) {
    return given()
        .header("Authorization", "Bearer " + key)
        .get(TestInstance.url() + "/api/people")
        .statusCode();
  }

  /** One that acts of its own, as operators register it. */
  private App machine() {
    App made = Issue.client(Issue.Trait.CREDENTIALS);
    var described = bean(Clients.class).find(made.clientId()).orElseThrow();
    bean(Clients.class).remove(made.clientId());
    bean(Clients.class)
        .register(
            new Registration(described, made.secret()),
            UUID.fromString(team.id),
            team.developer.person());
    return made;
  }

  private Visitor.Place signedIn(Team.Caller who, String path) {
    Visitor.Place place = visitor.open(path);
    return place.uri().getPath().equals("/sign-in")
        ? visitor.send(
            place.form("main form:has(input[name=person])"), "person", who.person().toString())
        : place;
  }
}
