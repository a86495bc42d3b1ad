package dev.holdfast.access;

import static dev.holdfast.oauth.Issue.bean;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.apikeys.MadeKey;
import dev.holdfast.apikeys.NewKey;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.developers.Caller;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.organizations.Members;
import dev.holdfast.organizations.Organizations;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.web.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization's client: what restricts it, its keys, what it did. */
@QuarkusTest
class ClientAccessTest {

  private static final Map<String, String> DATA_CENTRE =
      Map.of("type", "ip", "cidr", "198.51.100.7/24", "note", "our data centre");

  private final PersonId owner = Issue.person();
  private final PersonId developer = Issue.person();
  private final PersonId viewer = Issue.person();
  private UUID organization;
  private App app;

  @BeforeEach
  void begin() {
    Actor by = Actor.ofCommandLine();
    organization = bean(Organizations.class).create(by, "Example", null, owner).id();
    bean(Members.class).add(by, organization, developer, MemberRole.DEVELOPER);
    bean(Members.class).add(by, organization, viewer, MemberRole.VIEWER);
    App own = Issue.client(Issue.Trait.CREDENTIALS);
    var described = bean(Clients.class).find(own.clientId()).orElseThrow();
    bean(Clients.class).remove(own.clientId());
    bean(Clients.class)
        .register(new Registration(described, own.secret()), organization, developer);
    app = own;
  }

  @Test
  void a_developer_restricts_and_lifts_and_a_viewer_looks_on() {
    Response added = as(developer).body(DATA_CENTRE).post(url("/access-restrictions"));
    added
        .then()
        .statusCode(201)
        .header("Location", containsString(added.path("id")))
        .body("cidr", equalTo("198.51.100.0/24"))
        .body("effect", equalTo("allow"));
    as(viewer)
        .get(url("/access-restrictions"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].note", equalTo("our data centre"));
    as(viewer).body(DATA_CENTRE).post(url("/access-restrictions")).then().statusCode(403);
    String one = "/access-restrictions/" + added.path("id");
    as(viewer).delete(url(one)).then().statusCode(403);
    token().then().statusCode(403);
    as(developer).delete(url(one)).then().statusCode(204);
    as(developer).delete(url(one)).then().statusCode(404);
    token().then().statusCode(200);
  }

  @Test
  void to_strangers_a_client_is_not_there() {
    PersonId stranger = Issue.person();
    for (String path : List.of("/access-restrictions", "/api-keys", "/usage", "/refusals")) {
      Response theirs = as(stranger).get(url(path));
      Response nobodys = as(stranger).get(TestInstance.url() + "/api/clients/there-is-none" + path);
      theirs.then().statusCode(404);
      nobodys.then().statusCode(404);
      assertEquals(nobodys.<String>path("detail"), theirs.<String>path("detail"));
      given().get(url(path)).then().statusCode(401);
      as(viewer).get(url(path)).then().statusCode(200);
    }
    as(stranger).body(DATA_CENTRE).post(url("/access-restrictions")).then().statusCode(404);
    as(stranger).body(Map.of()).post(url("/access-restrictions/test")).then().statusCode(404);
    as(stranger).delete(url("/api-keys/" + UUID.randomUUID())).then().statusCode(404);
  }

  @Test
  void support_sees_and_admins_change() {
    String support = Issue.acting(Issue.person(Role.SUPPORT), "support");
    String admin = Issue.acting(Issue.person(Role.ADMIN), "admin");
    with(support).get(url("/access-restrictions")).then().statusCode(200);
    with(support).body(DATA_CENTRE).post(url("/access-restrictions")).then().statusCode(403);
    with(admin).body(DATA_CENTRE).post(url("/access-restrictions")).then().statusCode(201);
    with(Issue.acting(owner, "account")).get(url("/api-keys")).then().statusCode(403);
  }

  @Test
  void a_request_is_tried_before_it_is_made() {
    Response added = as(developer).body(DATA_CENTRE).post(url("/access-restrictions"));
    as(viewer)
        .body(Map.of("address", "198.51.100.9"))
        .post(url("/access-restrictions/test"))
        .then()
        .statusCode(200)
        .body("passes", equalTo(true))
        .body("restriction", nullValue());
    as(viewer)
        .body(Map.of("address", "203.0.113.7", "path", "/api/people"))
        .post(url("/access-restrictions/test"))
        .then()
        .statusCode(200)
        .body("passes", equalTo(false))
        .body("outcome", equalTo("not_allowed"))
        .body("restriction.id", equalTo(added.path("id")));
    as(viewer)
        .body(Map.of("address", "nowhere", "time", "soon", "more", "x"))
        .post(url("/access-restrictions/test"))
        .then()
        .statusCode(400)
        .body("errors", hasSize(3));
  }

  @Test
  void what_is_wrong_with_a_restriction_is_told() {
    refused(Map.of("type", "ip", "cidr", "10.0.0.0/33"), "/cidr");
    refused(Map.of("type", "ip"), "/cidr");
    refused(Map.of("type", "ip", "cidr", "10.0.0.1", "zone", "UTC"), "/zone");
    refused(Map.of("type", "origin", "origin", "https://a.example/path"), "/origin");
    refused(Map.of("type", "time", "from", "08:00", "to", "18:00", "zone", "Mars/Base"), "/zone");
    refused(Map.of("type", "api", "path", "/api/*x"), "/path");
    refused(Map.of("type", "api", "scope", "nothing"), "/scope");
    refused(Map.of("type", "rate"), "/perMinute");
    refused(Map.of("type", "rate", "perDay", 0), "/perDay");
    refused(Map.of("type", "weather"), "/type");
    refused(Map.of("type", "ip", "cidr", "10.0.0.1", "effect", "maybe"), "/effect");
  }

  @Test
  void a_clients_key_acts_as_its_own_token() {
    Response made =
        as(developer)
            .body(Map.of("name", "import", "scopes", Set.of("people.read", "users.read")))
            .post(url("/api-keys"));
    made.then().statusCode(201).body("key", containsString("hf_ck_"));
    String key = made.path("key");
    with(key).get(TestInstance.url() + "/api/people").then().statusCode(200);
    with(key).get(TestInstance.url() + "/api/users").then().statusCode(200);
    with(key).body("{}").post(TestInstance.url() + "/api/people").then().statusCode(403);
    with(key).get(url("/api-keys")).then().statusCode(403);
    as(viewer).get(url("/api-keys")).then().statusCode(200).body("items[0].key", nullValue());
    as(developer).body(DATA_CENTRE).post(url("/access-restrictions")).then().statusCode(201);
    with(key).get(TestInstance.url() + "/api/people").then().statusCode(403);
    with(key)
        .header("X-Forwarded-For", "198.51.100.1")
        .get(TestInstance.url() + "/api/people")
        .then()
        .statusCode(200);
    as(viewer)
        .get(url("/refusals"))
        .then()
        .statusCode(200)
        .body("items.keyId", hasItems(made.<String>path("id")));
    String usage = "/api-keys/" + made.path("id") + "/usage";
    as(viewer)
        .get(url(usage))
        .then()
        .statusCode(200)
        .body("items[29].reads", equalTo(3))
        .body("items[29].refusals", equalTo(3));
    as(Issue.person()).get(url(usage)).then().statusCode(404);
    as(viewer).get(url("/api-keys/" + UUID.randomUUID() + "/usage")).then().statusCode(404);
    as(developer).delete(url("/api-keys/" + made.path("id"))).then().statusCode(204);
    with(key).get(TestInstance.url() + "/api/people").then().statusCode(401);
  }

  @Test
  void a_key_is_for_what_the_client_may_and_counts_while_it_does() {
    as(developer)
        .body(Map.of("name", "import", "scopes", Set.of("facts")))
        .post(url("/api-keys"))
        .then()
        .statusCode(400)
        .body("errors[0].path", equalTo("/scopes"));
    String key =
        as(developer)
            .body(Map.of("name", "import", "scopes", Set.of("people.read")))
            .post(url("/api-keys"))
            .path("key");
    bean(Clients.class).disable(app.clientId());
    with(key).get(TestInstance.url() + "/api/people").then().statusCode(401);
  }

  @Test
  void what_it_did_is_counted() {
    token().then().statusCode(200);
    as(viewer)
        .get(url("/usage"))
        .then()
        .statusCode(200)
        .body("items", hasSize(30))
        .body("items[29].tokens", equalTo(1));
    as(viewer).get(url("/usage?from=2026-02-30")).then().statusCode(400);
    as(viewer).get(url("/usage?from=2020-01-01&to=2026-01-01")).then().statusCode(400);
    as(viewer).get(url("/usage?form=2026-01-01")).then().statusCode(400);
  }

  /** As it is if her right was taken after she was asked for it. */
  @Test
  void who_may_no_more_changes_nothing_though_she_has_begun() {
    KnownClient known = bean(Clients.class).known(app.clientId()).orElseThrow();
    Caller caller =
        Caller.member(new Actor(Via.API, developer, "an-app", null, "192.0.2.1", "a-request"));
    AccessChanges changes = bean(AccessChanges.class);
    NewKey asked = new NewKey("Late", Set.of("people.read"), null, List.of());
    MadeKey made = changes.makeKey(caller, known, asked);
    bean(Members.class).remove(Actor.ofCommandLine(), organization, developer);
    String id = made.key().id().toString();
    assertThrows(Problem.class, () -> changes.makeKey(caller, known, asked));
    assertThrows(Problem.class, () -> changes.revokeKey(caller, known, id));
    assertThrows(Problem.class, () -> changes.lift(caller, known, id));
    as(viewer).get(url("/api-keys")).then().body("items.id", contains(id));
  }

  @Test
  void every_change_is_in_the_audit_log() {
    as(developer).body(DATA_CENTRE).post(url("/access-restrictions"));
    String key =
        as(developer)
            .body(Map.of("name", "import", "scopes", Set.of("people.read")))
            .post(url("/api-keys"))
            .path("key");
    String log =
        with(Issue.acting(Issue.person(Role.SUPPORT), "support"))
            .get(TestInstance.url() + "/api/audit-log?limit=20")
            .asString();
    org.hamcrest.MatcherAssert.assertThat(log, containsString("client.restriction.added"));
    org.hamcrest.MatcherAssert.assertThat(log, containsString("client.key.added"));
    assertFalse(log.contains(key));
  }

  private void refused(Map<String, Object> restriction, String path) {
    as(developer)
        .body(restriction)
        .post(url("/access-restrictions"))
        .then()
        .statusCode(400)
        .body("errors[0].path", equalTo(path));
  }

  private Response token() {
    return app.token(FormFields.of("grant_type", "client_credentials"));
  }

  private static RequestSpecification as(PersonId person) {
    return with(Issue.acting(person, "organizations"));
  }

  private static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  private String url(String path) {
    return TestInstance.url() + "/api/clients/" + app.clientId() + path;
  }
}
