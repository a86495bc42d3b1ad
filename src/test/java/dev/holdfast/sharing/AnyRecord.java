package dev.holdfast.sharing;

import static io.restassured.RestAssured.given;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Imported;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Given;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.details.RecordItem;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import dev.holdfast.record.Trainings;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;

/** A record that two clients wrote, and what its person may do with it, at random. */
final class AnyRecord {

  static final List<String> NAMES =
      List.of("given_name", "family_name", "birthdate", "nickname", "phone_number");
  static final String REASON = "zxq-not-so";

  private static final List<String> KINDS = List.of("running", "horse riding", "schwimmen & höhle");
  private static final List<String> CLAIMS =
      List.of(
          "openid",
          "profile",
          "phone",
          Scopes.ofClaim("given_name"),
          Scopes.ofClaim("birthdate"),
          Scopes.ofClaim("phone_number"));

  private final PersonId person = Issue.person();
  private final Marks marks = Issue.bean(Marks.class);
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, dev.holdfast.record.Entry> stored = new HashMap<>();

  /** It is one of its sort, of its label, and itself. */
  record Entry(String sort, String label, String id, String source, boolean current) {

    boolean is(String item) {
      return item.equals(sort + ":" + id) || item.equals(labelled());
    }

    String labelled() {
      return sort.equals(Scopes.ACTIVITIES)
          ? RecordItem.category(label).written()
          : sort + ":" + label;
    }
  }

  /** What an app asks for, what she decides and then decides, what she hides and disputes. */
  record Try(
      Set<String> asked,
      Set<String> idTokenClaims,
      Decision first,
      Decision then,
      Set<String> hidden,
      Set<String> disputed) {

    boolean hides(Entry entry) {
      return hidden.contains(entry.sort().equals(Scopes.FACTS) ? entry.label() : entry.id());
    }

    boolean disputes(Entry entry) {
      return disputed.contains(entry.id());
    }
  }

  /** What she allows and what not. */
  record Decision(Set<String> allowed, Set<String> declined) {}

  static App app() {
    return Imported.client(
        """
        {"scope": "openid profile email address phone facts activities training",
         "redirect_uris": ["%s"], "authorization_details_types": ["holdfast_record"]}
        """
            .formatted(Issue.REDIRECT));
  }

  PersonId person() {
    return person;
  }

  List<Entry> entries() {
    return entries;
  }

  List<String> labels(String sort) {
    return entries.stream()
        .filter(entry -> entry.sort().equals(sort))
        .map(Entry::label)
        .distinct()
        .toList();
  }

  /** Who writes. */
  record Writer(String client, String token) {}

  /** Half of it is by the one, half by the other; of some names there is an earlier value. */
  void write(Writer one, Writer other) {
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      Map<String, String> fact = Map.of("name", name, "value", value(name));
      if (i > 2) {
        add(i % 2 == 0 ? other : one, Scopes.FACTS, name, fact, false);
      }
      add(i % 2 == 0 ? one : other, Scopes.FACTS, name, fact, true);
    }
    for (int i = 0; i < 11; i++) {
      boolean activity = i < 6;
      String label = activity ? KINDS.get(i % KINDS.size()) : "Course " + i % 3;
      Map<String, String> entry = new LinkedHashMap<>();
      entry.put(activity ? "category" : "name", label);
      entry.put(activity ? "details" : "description", "No. " + i);
      entry.put("time", "2026-03-12T08:00:00Z");
      String sort = activity ? Scopes.ACTIVITIES : Scopes.TRAINING;
      add(i % 2 == 0 ? one : other, sort, label, entry, true);
    }
  }

  private void add(
      Writer writer, String sort, String label, Map<String, String> entry, boolean current) {
    String id =
        given()
            .header("Authorization", "Bearer " + writer.token())
            .contentType("application/json")
            .body(entry)
            .post(TestInstance.url() + "/api/people/" + person + "/" + sort)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    entries.add(new Entry(sort, label, id, writer.client(), current));
    Access access = Access.inside("a test");
    UUID entryId = UUID.fromString(id);
    stored.put(
        id,
        switch (sort) {
          case Scopes.FACTS -> Issue.bean(Facts.class).find(access, person, entryId).orElseThrow();
          case Scopes.ACTIVITIES ->
              Issue.bean(Activities.class).find(access, person, entryId).orElseThrow();
          default -> Issue.bean(Trainings.class).find(access, person, entryId).orElseThrow();
        });
  }

  private static String value(String name) {
    return name.equals("birthdate")
        ? "1985-12-10"
        : name.equals("phone_number") ? "+41791234567" : "A " + name;
  }

  /** The same each time, so that a commit that passed passes again. */
  List<Try> tries(int most, long seed) {
    List<String> others =
        entries.stream()
            .filter(entry -> !entry.sort().equals(Scopes.FACTS))
            .map(Entry::id)
            .toList();
    List<String> hideable = new ArrayList<>(NAMES);
    hideable.addAll(others);
    List<String> current = entries.stream().filter(Entry::current).map(Entry::id).toList();
    Arbitrary<Set<String>> rights = Arbitraries.subsetOf(rights());
    Arbitrary<Decision> decisions =
        Combinators.combine(rights.filter(set -> !set.isEmpty()), rights).as(Decision::new);
    Arbitrary<Try> any =
        Combinators.combine(
                rights,
                Arbitraries.subsetOf(NAMES),
                decisions,
                decisions,
                Arbitraries.subsetOf(hideable),
                Arbitraries.subsetOf(current))
            .as(Try::new);
    List<Try> tries = new ArrayList<>();
    JqwikSession.run(
        () ->
            any.generator(1_000).stream(new Random(seed))
                .map(next -> next.value())
                .limit(most)
                .forEach(tries::add));
    return tries;
  }

  /** Hides and disputes this, and nothing else. */
  void mark(Try one) {
    for (String name : NAMES) {
      if (one.hidden().contains(name)) {
        marks.hideName(person, name);
      } else {
        marks.showName(person, name);
      }
    }
    for (Entry entry : entries) {
      dev.holdfast.record.Entry itself = stored.get(entry.id());
      if (!entry.sort().equals(Scopes.FACTS) && one.hides(entry)) {
        marks.hide(person, itself);
      } else if (!entry.sort().equals(Scopes.FACTS)) {
        marks.show(person, itself);
      }
      if (one.disputes(entry)) {
        marks.dispute(person, itself, REASON);
      } else {
        marks.takeBack(person, itself);
      }
    }
  }

  LiveGrant give(App app, Decision decision) {
    Set<String> no = RecordItem.inGrant(decision.declined());
    no.removeAll(RecordItem.inGrant(decision.allowed()));
    return Issue.bean(Grants.class)
        .give(new Given(person, app.clientId(), decision.allowed(), no, null));
  }

  /** Whether it is in what a token is for and in what she allows. */
  boolean readable(Entry entry, Set<String> token, LiveGrant grant) {
    return covers(token, entry, Set.of()) && covers(grant.scopes(), entry, grant.declined());
  }

  /** By itself, by its label, or with all of its sort; what she has said no to is in neither. */
  static boolean covers(Set<String> rights, Entry entry, Set<String> no) {
    boolean itself = rights.contains(entry.sort() + ":" + entry.id());
    boolean label = !entry.sort().equals(Scopes.TRAINING) && rights.contains(entry.labelled());
    boolean all = rights.contains(entry.sort()) || rights.contains(entry.sort() + ":*");
    boolean notItself = no.contains(entry.sort() + ":" + entry.id());
    boolean not = no.stream().anyMatch(entry::is);
    return itself || label && !notItself || all && !not;
  }

  static Set<String> claims(Set<String> scopes) {
    Set<String> claims = new TreeSet<>();
    scopes.forEach(scope -> claims.addAll(StandardClaims.of(scope)));
    claims.retainAll(NAMES);
    return claims;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> rights() {
    List<String> rights = new ArrayList<>(CLAIMS);
    rights.addAll(Scopes.OF_RECORD);
    Scopes.OF_RECORD.forEach(sort -> rights.add(sort + ":*"));
    entries.stream()
        .filter(entry -> !entry.sort().equals(Scopes.TRAINING))
        .map(Entry::labelled)
        .distinct()
        .forEach(rights::add);
    entries.stream()
        .filter(entry -> !entry.sort().equals(Scopes.FACTS))
        .forEach(entry -> rights.add(entry.sort() + ":" + entry.id()));
    return rights;
  }
}
