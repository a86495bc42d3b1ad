package dev.holdfast.ledger;

import static io.restassured.RestAssured.given;

import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.Marks;
import dev.holdfast.record.Trainings;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A person with a record, and everybody who has a door to it. */
final class Callers {

  static final String MARK = "Qzxmark";

  private static final String ALL = "openid profile email address phone facts activities training";

  final String person =
      Given.person(Map.of("given_name", "Ada", "nickname", MARK, "website", "https://a.example"));
  final PersonId id = PersonId.parse(person).orElseThrow();

  private final Map<String, Caller> callers = new LinkedHashMap<>();

  /**
   * Who calls.
   *
   * @param kind as lines have it, and the two that follow
   * @param grant null if there is none
   */
  record Caller(String token, String kind, String reader, UUID grant) {}

  Callers() {
    App reading = Issue.client();
    add("app", reading, ALL);
    add("account", Issue.client(Issue.Trait.MANAGES), "account organizations");
    String own =
        Given.partnerToken(
            "people.read people.write record.read record.write users.read users.write");
    callers.put("partner", new Caller(own, Visit.CLIENT, "demo-partner", null));
    PersonId admin = Issue.person(Role.ADMIN);
    String acting = Issue.acting(admin, "support admin");
    callers.put("operator", new Caller(acting, Visit.OPERATOR, admin.toString(), null));
    UUID training = UUID.fromString(entry("training"));
    Issue.bean(Marks.class)
        .dispute(
            id,
            Issue.bean(Trainings.class).find(Access.inside("a test"), id, training).orElseThrow(),
            MARK + " not me");
    entry("activities");
  }

  private void add(String name, App app, String rights) {
    LiveGrant given = Issue.grant(app, id, rights, null);
    String token = Issue.tokens(app, given, given.scopes()).path("access_token");
    UUID grant = given.id();
    callers.put(name, new Caller(token, Visit.CLIENT, app.clientId(), grant));
  }

  Caller of(String name) {
    return callers.get(name);
  }

  /** A new one of hers. */
  String entry(String sort) {
    if (sort.equals("facts")) {
      return Given.fact(person, "website", "https://" + MARK + ".example").path("id");
    }
    boolean training = sort.equals("training");
    return Given.entry(
            person,
            sort,
            Map.of(
                training ? "name" : "category",
                MARK,
                "time",
                "2026-01-01T00:00:00Z",
                training ? "description" : "details",
                MARK))
        .path("id");
  }

  /** The address of a door, for an entry that is hers. */
  String address(Door door) {
    String address = door.path().replace("{id}", person);
    for (String sort : new String[] {"facts", "activities", "training"}) {
      if (address.contains("{" + sort + "}")) {
        address = address.replace("{" + sort + "}", entry(sort));
      }
    }
    return address;
  }

  Response call(Door door, String address, String caller, Map<String, String> headers) {
    RequestSpecification request =
        given()
            .noFilters()
            .urlEncodingEnabled(false)
            .header("Authorization", "Bearer " + of(caller).token())
            .headers(headers);
    if (door.body() != null) {
      request = request.contentType("application/json").body(door.body());
    }
    return request.request(door.method(), TestInstance.url() + address);
  }
}
