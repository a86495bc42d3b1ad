package dev.holdfast.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.Marks;
import dev.holdfast.record.Trainings;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Opens everything that can be opened, as everybody who may, and what tells something a second
 * time: an answer with a value of a record in it has its line in the ledger, of whoever opened it.
 * What such a line says exactly, and writes, are {@link EachDoorTest}'s.
 */
@QuarkusTest
class DoorsTest {

  private static final String MARK = "Qzxmark";

  /** Sign-in, and what ends what the others are opened with. */
  private static final List<String> LEFT_OUT = List.of("sign-out", "sign-in", "callback");

  @Inject Ledger ledger;
  @Inject Trainings trainings;
  @Inject Marks marks;
  @Inject DataSource data;

  private final Map<String, String> ids = new LinkedHashMap<>();
  private final String person =
      Given.person(
          Map.of("given_name", MARK + "Ada", "nickname", MARK + "Nick", "email", "a@example.org"));
  private final Map<String, String> readers = new LinkedHashMap<>();
  private final Set<String> told = new TreeSet<>();
  private final List<String> unlisted = new ArrayList<>();
  private boolean shut;

  /** Doors behind which there is something to tell: it would be no test if these were shut. */
  private static final List<String> OPEN =
      List.of(
          "/api/people/me/facts",
          "/api/people/me/activities",
          "/api/people/me/training",
          "/api/people/{id}/facts",
          "/api/people/{id}/facts/{entryId}",
          "/api/people/{id}/activities/{entryId}",
          "/api/people/{id}/training/{entryId}",
          "/api/oauth/userinfo",
          "/api/disputes",
          "/api/users/{id}",
          "/admin/people",
          "/admin/people/{id}",
          "/me/record");

  @Test
  void no_value_leaves_by_any_door_without_its_line() {
    write();
    openAll(tokens(), browsers());
    assertEquals("", String.join("\n", unlisted));
    assertTrue(told.containsAll(OPEN), () -> OPEN + "\ntold nothing, but for\n" + told);
  }

  /** But her name on her own pages, which she has seen just now. */
  @Test
  void while_the_ledger_cannot_be_written_no_value_leaves_by_any_door() throws SQLException {
    write();
    Map<String, String> tokens = tokens();
    Map<String, Visitor> browsers = browsers();
    run("alter table ledger_head rename to ledger_head_away");
    shut = true;
    try {
      openAll(tokens, browsers);
    } finally {
      run("alter table ledger_head_away rename to ledger_head");
    }
    assertEquals("", String.join("\n", unlisted));
  }

  private void openAll(Map<String, String> tokens, Map<String, Visitor> browsers) {
    for (String template : templates()) {
      String address = address(template);
      tokens.forEach((caller, token) -> twice(() -> call(template, address, caller, token)));
      browsers.forEach((caller, browser) -> twice(() -> open(template, address, caller, browser)));
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The second answer may be another's, kept for a while: it is one more. */
  private static void twice(BooleanSupplier tells) {
    if (tells.getAsBoolean()) {
      tells.getAsBoolean();
    }
  }

  private void write() {
    ids.put("facts", Given.fact(person, "website", "https://" + MARK + ".example").path("id"));
    for (String sort : List.of("activities", "training")) {
      String label = sort.equals("training") ? "name" : "category";
      String text = sort.equals("training") ? "description" : "details";
      Map<String, String> entry = Map.of(label, MARK, "time", "2026-01-01T00:00:00Z", text, MARK);
      ids.put(sort, Given.entry(person, sort, entry).path("id"));
    }
    PersonId id = PersonId.parse(person).orElseThrow();
    UUID training = UUID.fromString(ids.get("training"));
    marks.dispute(
        id, trainings.find(Access.inside("a test"), id, training).orElseThrow(), MARK + " not me");
  }

  private Map<String, String> tokens() {
    PersonId id = PersonId.parse(person).orElseThrow();
    Map<String, String> tokens = new LinkedHashMap<>();
    App app = Issue.client();
    readers.put("app", app.clientId());
    tokens.put(
        "app",
        Issue.tokens(app, id, "openid profile email address phone facts activities training ledger")
            .path("access_token"));
    App account = Issue.client(Issue.Trait.MANAGES);
    readers.put("account", account.clientId());
    tokens.put("account", Issue.tokens(account, id, "account organizations").path("access_token"));
    PersonId admin = Issue.person(Role.ADMIN);
    readers.put("admin", admin.toString());
    tokens.put("admin", Issue.acting(admin, "support admin"));
    readers.put("client", "demo-partner");
    tokens.put("client", Given.partnerToken("people.read record.read"));
    App products = Issue.client(Issue.Trait.CREDENTIALS);
    readers.put("products", products.clientId());
    tokens.put(
        "products",
        products.token(FormFields.of("grant_type", "client_credentials")).path("access_token"));
    return tokens;
  }

  private Map<String, Visitor> browsers() {
    List<String> people = Given.people();
    Map<String, Visitor> browsers = new LinkedHashMap<>();
    browsers.put("herself", signedIn(person));
    String operator = people.get(people.size() - 1);
    browsers.put("operator", signedIn(operator));
    readers.put("herself", person);
    readers.put("operator", operator);
    browsers.values().forEach(browser -> browser.open("/console")); // apps of their own
    browsers.get("operator").open("/admin");
    return browsers;
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    visitor.send(
        visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }

  private boolean call(String template, String address, String caller, String token) {
    Response answer =
        given()
            .noFilters() // some have a form of their own, or are pages
            .redirects()
            .follow(false)
            .header("Authorization", "Bearer " + token)
            .accept("*/*")
            .get(TestInstance.url() + address);
    return look(template, caller, answer.asString(), answer.header("X-Request-Id"));
  }

  private boolean open(String template, String address, String caller, Visitor browser) {
    Visitor.Place place = browser.openOnly(address);
    return look(template, caller, place.answer().body(), place.header("X-Request-Id"));
  }

  /** Whether it tells something. Her own look at the same again is in a line of before. */
  private boolean look(String template, String caller, String body, String request) {
    if (body == null || !body.contains(MARK)) {
      return false;
    }
    if (shut) {
      if (!caller.equals("herself") || body.replace(MARK + "Ada", "").contains(MARK)) {
        unlisted.add(caller + ": GET " + template + " " + request);
      }
      return false;
    }
    told.add(template);
    boolean listed =
        ledger.lines(PersonId.parse(person).orElseThrow(), LedgerFilter.ALL, null, 500).stream()
            .filter(line -> line.act() == Act.READ && line.count() > 0)
            .anyMatch(
                line ->
                    line.reader().equals(readers.get(caller))
                        && (request.equals(line.requestId())
                            || caller.equals("herself")
                                && (line.door().equals("GET " + template)
                                    || line.door().equals("pages"))));
    if (!listed) {
      unlisted.add(caller + ": GET " + template + " " + request);
    }
    return true;
  }

  private String address(String template) {
    String sort = template.replaceFirst(".*/(facts|activities|training)/.*", "$1");
    return template
            .replaceFirst("\\{entryId}", ids.getOrDefault(sort, "x"))
            .replace("{sort}/{id}", "training/" + ids.get("training"))
            .replace("{sort}", "training")
            .replaceAll("\\{[^}]*}", person)
        + (template.equals("/admin/people") ? "?q=" + person : "")
        + (template.equals("/api/users") ? "?limit=200" : "");
  }

  /** Everything that a GET can ask for. */
  private static Set<String> templates() {
    return Templates.of("/", type -> true).stream()
        .filter(template -> template.startsWith("GET "))
        .map(template -> template.substring(4))
        .filter(path -> LEFT_OUT.stream().noneMatch(path::contains))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
