package dev.holdfast.sharing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Imported;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.details.RecordItem;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * For any record, any token and any grant: each door hands out exactly what the token is for and
 * the person allows at that moment.
 */
@QuarkusTest
class IntersectionTest {

  private static final int TRIES = Integer.getInteger("holdfast.property-tries", 60);

  /** The same each time, so that a commit that passed passes again. */
  private static final long SEED = Long.getLong("holdfast.property-seed", 20261122L);

  private static final List<String> NAMES =
      List.of("given_name", "family_name", "birthdate", "nickname", "phone_number");
  private static final List<String> KINDS = List.of("running", "horse riding", "schwimmen & höhle");
  private static final List<String> CLAIMS =
      List.of(
          "openid",
          "profile",
          "phone",
          Scopes.ofClaim("given_name"),
          Scopes.ofClaim("birthdate"),
          Scopes.ofClaim("phone_number"));

  private final App app =
      Imported.client(
          """
          {"scope": "openid profile email address phone facts activities training",
           "redirect_uris": ["%s"], "authorization_details_types": ["holdfast_record"]}
          """
              .formatted(Issue.REDIRECT));
  private final PersonId person = Issue.person();
  private final Grants grants = Issue.bean(Grants.class);
  private final List<Entry> record = new ArrayList<>();

  /** An entry of the record: it is one of its sort, of its label, and itself. */
  private record Entry(String sort, String label, String id) {

    boolean is(String item) {
      return item.equals(sort + ":" + id) || item.equals(labelled());
    }

    String labelled() {
      return sort.equals(Scopes.ACTIVITIES)
          ? RecordItem.category(label).written()
          : sort + ":" + label;
    }
  }

  @BeforeEach
  void aRecord() {
    NAMES.forEach(name -> add(Scopes.FACTS, name, Map.of("name", name, "value", value(name))));
    for (int i = 0; i < 7; i++) {
      String kind = KINDS.get(i % KINDS.size());
      add(Scopes.ACTIVITIES, kind, timed(Map.of("category", kind, "details", "No. " + i)));
    }
    for (int i = 0; i < 5; i++) {
      String name = "Course " + i % 3;
      add(Scopes.TRAINING, "", timed(Map.of("name", name, "description", "No. " + i)));
    }
  }

  @Test
  void the_answer_is_the_intersection() {
    Arbitrary<Set<String>> wishes = Arbitraries.subsetOf(rights());
    List<Set<String>> any = new ArrayList<>();
    JqwikSession.run(
        () ->
            wishes.generator(1_000).stream(new Random(SEED))
                .map(next -> next.value())
                .filter(set -> !set.isEmpty())
                .limit(4L * TRIES)
                .forEach(any::add));
    for (int i = 0; i < any.size(); i += 4) {
      LiveGrant first = give(any.get(i), Set.of());
      Set<String> doors = first.open(any.get(i + 1));
      if (doors.isEmpty()) {
        continue;
      }
      Response tokens = tokens(first, any.get(i + 1));
      compare(tokens, first, doors, "as it was given");
      LiveGrant now = give(any.get(i + 2), any.get(i + 3));
      assertEquals(first.id(), now.id());
      compare(tokens, now, doors, "after she changed it");
    }
  }

  private void compare(Response tokens, LiveGrant grant, Set<String> token, String when) {
    String access = tokens.path("access_token");
    String told = when + ": " + token + " under " + grant.scopes() + " not " + grant.declined();
    for (String sort : Scopes.OF_RECORD) {
      Set<String> expected =
          record.stream()
              .filter(entry -> entry.sort().equals(sort))
              .filter(entry -> covers(token, entry, Set.of()))
              .filter(entry -> covers(grant.scopes(), entry, grant.declined()))
              .map(Entry::id)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, read(access, sort), told + " of " + sort);
    }
    if (token.contains(Scopes.OPENID)) {
      Set<String> claims = claims(token);
      claims.retainAll(claims(grant.scopes()));
      claims.removeIf(claim -> grant.declined().contains(Scopes.ofClaim(claim)));
      Set<String> answered = new TreeSet<>(userinfo(access).keySet());
      answered.retainAll(NAMES);
      assertEquals(claims, answered, told + " of claims");
    }
  }

  private static Set<String> claims(Set<String> scopes) {
    Set<String> claims = new TreeSet<>();
    scopes.forEach(scope -> claims.addAll(StandardClaims.of(scope)));
    claims.retainAll(NAMES);
    return claims;
  }

  /** By itself, by its label, or with all of its sort; what she has said no to is in neither. */
  private static boolean covers(Set<String> rights, Entry entry, Set<String> no) {
    boolean itself = rights.contains(entry.sort() + ":" + entry.id());
    boolean label = rights.contains(entry.labelled());
    boolean all = rights.contains(entry.sort()) || rights.contains(entry.sort() + ":*");
    boolean notItself = no.contains(entry.sort() + ":" + entry.id());
    boolean not = no.stream().anyMatch(entry::is);
    return itself || label && !notItself || all && !not;
  }

  /** Page by page; empty if it is refused. */
  private static Set<String> read(String token, String sort) {
    Set<String> ids = new TreeSet<>();
    String next = "/api/people/me/" + sort + "?limit=2";
    while (next != null) {
      Response page =
          given()
              .header("Authorization", "Bearer " + token)
              .urlEncodingEnabled(false)
              .get(TestInstance.url() + next);
      if (page.statusCode() == 403) {
        return Set.of();
      }
      page.then().statusCode(200);
      List<String> found = page.path("items.id");
      assertTrue(found.size() == 2 || !link(page).contains("rel=\"next\""), "no gaps");
      ids.addAll(found);
      String link = link(page);
      next =
          link.contains("rel=\"next\"")
              ? link.replaceAll(".*<[^>]*?(/api/[^>]*)>; *rel=\"next\".*", "$1")
              : null;
    }
    return ids;
  }

  private static String link(Response page) {
    return String.join(", ", page.headers().getValues("Link"));
  }

  private static Map<String, Object> userinfo(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/oauth/userinfo")
        .then()
        .statusCode(200)
        .extract()
        .path("$");
  }

  private List<String> rights() {
    List<String> rights = new ArrayList<>(CLAIMS);
    rights.addAll(Scopes.OF_RECORD);
    Scopes.OF_RECORD.forEach(sort -> rights.add(sort + ":*"));
    record.stream()
        .filter(entry -> !entry.sort().equals(Scopes.TRAINING))
        .map(Entry::labelled)
        .distinct()
        .forEach(rights::add);
    record.stream()
        .filter(entry -> !entry.sort().equals(Scopes.FACTS))
        .forEach(entry -> rights.add(entry.sort() + ":" + entry.id()));
    return rights;
  }

  private LiveGrant give(Set<String> allowed, Set<String> declined) {
    Set<String> no = RecordItem.inGrant(declined);
    no.removeAll(RecordItem.inGrant(allowed));
    return grants.give(new Given(person, app.clientId(), allowed, no, null));
  }

  private Response tokens(LiveGrant grant, Set<String> asked) {
    return Issue.tokens(app, grant, asked).then().statusCode(200).extract().response();
  }

  private void add(String sort, String label, Map<String, String> entry) {
    String id =
        dev.holdfast.testing.Given.entry(person.toString(), sort, entry)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    record.add(new Entry(sort, label, id));
  }

  private static Map<String, String> timed(Map<String, String> entry) {
    Map<String, String> timed = new LinkedHashMap<>(entry);
    timed.put("time", "2026-03-12T08:00:00Z");
    return timed;
  }

  private static String value(String name) {
    return name.equals("birthdate")
        ? "1985-12-10"
        : name.equals("phone_number") ? "+41791234567" : "A " + name;
  }
}
