package dev.holdfast.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Opens everything that can be opened, as everybody who may: an answer with a value of a record in
 * it has its line in the ledger.
 */
@QuarkusTest
class DoorsTest {

  private static final String MARK = "Qzxmark";

  /** Sign-in, and what ends what the others are opened with. */
  private static final List<String> LEFT_OUT = List.of("sign-out", "sign-in", "callback");

  @Inject Ledger ledger;
  @Inject Trainings trainings;
  @Inject Marks marks;

  private final Map<String, String> ids = new LinkedHashMap<>();
  private final String person =
      Given.person(
          Map.of("given_name", MARK + "Ada", "nickname", MARK + "Nick", "email", "a@example.org"));
  private final Set<String> told = new TreeSet<>();
  private final List<String> unlisted = new ArrayList<>();

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
    Map<String, String> tokens = tokens();
    Map<String, Visitor> browsers = browsers();
    for (String template : templates()) {
      String address = address(template);
      tokens.values().forEach(token -> call(template, address, token));
      browsers.values().forEach(browser -> open(template, address, browser));
    }
    assertEquals("", String.join("\n", unlisted));
    assertTrue(told.containsAll(OPEN), () -> OPEN + "\ntold nothing, but for\n" + told);
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
    tokens.put(
        "app",
        Issue.tokens(
                Issue.client(),
                id,
                "openid profile email address phone facts activities training ledger")
            .path("access_token"));
    tokens.put("account", Issue.acting(id, "account organizations"));
    tokens.put("admin", Issue.acting(Issue.person(Role.ADMIN), "support admin"));
    tokens.put("client", Given.partnerToken("people.read record.read"));
    App products = Issue.client(Issue.Trait.CREDENTIALS);
    tokens.put(
        "products",
        products.token(FormFields.of("grant_type", "client_credentials")).path("access_token"));
    return tokens;
  }

  private Map<String, Visitor> browsers() {
    List<String> people = Given.people();
    Map<String, Visitor> browsers = new LinkedHashMap<>();
    browsers.put("herself", signedIn(person));
    browsers.put("operator", signedIn(people.get(people.size() - 1)));
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

  private void call(String template, String address, String token) {
    Response answer =
        given()
            .noFilters() // some have a form of their own, or are pages
            .redirects()
            .follow(false)
            .header("Authorization", "Bearer " + token)
            .accept("*/*")
            .get(TestInstance.url() + address);
    look(template, answer.asString(), answer.header("X-Request-Id"), false);
  }

  private void open(String template, String address, Visitor browser) {
    Visitor.Place place = browser.openOnly(address);
    look(template, place.answer().body(), place.header("X-Request-Id"), true);
  }

  /** Her own look at the same again is in a line of before. */
  private void look(String template, String body, String request, boolean page) {
    if (body == null || !body.contains(MARK)) {
      return;
    }
    told.add(template);
    boolean listed =
        ledger.lines(PersonId.parse(person).orElseThrow(), LedgerFilter.ALL, null, 500).stream()
            .filter(line -> line.act() == Act.READ && line.count() > 0)
            .anyMatch(
                line ->
                    request.equals(line.requestId())
                        || page
                            && line.reader().equals(person)
                            && (line.door().equals("GET " + template)
                                || line.door().equals("pages")));
    if (!listed) {
      unlisted.add("GET " + template + " " + request);
    }
  }

  private String address(String template) {
    String sort = template.replaceFirst(".*/(facts|activities|training)/.*", "$1");
    return template
            .replaceFirst("\\{entryId[^}]*}", ids.getOrDefault(sort, "x"))
            .replaceAll("\\{[^}]*}", person)
        + (template.equals("/admin/people") ? "?q=" + person : "")
        + (template.equals("/api/users") ? "?limit=200" : "");
  }

  /** Everything that a GET can ask for. */
  private static Set<String> templates() {
    Set<String> templates = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.holdfast")) {
      if (type.isAnnotatedWith(Path.class)) {
        String base = type.getAnnotationOfType(Path.class).value();
        type.getMethods().stream()
            .filter(method -> method.isAnnotatedWith(GET.class))
            .map(
                method ->
                    method
                        .tryGetAnnotationOfType(Path.class)
                        .map(path -> base + "/" + path.value())
                        .orElse(base))
            .map(path -> ("/" + path).replaceAll("//+", "/").replaceAll("(.)/$", "$1"))
            .filter(path -> LEFT_OUT.stream().noneMatch(path::contains))
            .forEach(templates::add);
      }
    }
    return templates;
  }
}
