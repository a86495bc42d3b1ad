package dev.holdfast.operators;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.Groups;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators do for people's accounts over HTTP, and who may not. */
@QuarkusTest
class OperatorsApiTest {

  private static final String USERS = TestInstance.url() + "/api/users";

  private final String own = "z" + Long.toString(System.nanoTime(), 36);
  private final String ada = Given.person(Map.of("given_name", "Ada " + own, "gender", "f"));
  private final PersonId person = PersonId.parse(ada).orElseThrow();
  private final PersonId admin = Issue.person(Role.ADMIN);
  private final String url = USERS + "/" + ada;

  @ParameterizedTest
  @CsvSource({
    "GET, , 200, 200",
    "GET, /{id}, 200, 200",
    "PUT, /{id}, 403, 400",
    "DELETE, /{id}, 403, 400",
    "PUT, /{id}/role, 403, 400",
    "GET, /{id}/groups, 200, 200",
    "PUT, /{id}/groups/x, 403, 404",
    "DELETE, /{id}/groups/x, 403, 404",
    "GET, /{id}/sessions, 200, 200",
    "DELETE, /{id}/sessions, 204, 204",
    "DELETE, /{id}/sessions/x, 404, 404",
    "GET, /{id}/factors, 200, 200",
    "DELETE, /{id}/factors/password, 403, 404",
    "GET, /{id}/record, 403, 400",
    "GET, /invitations, 200, 200",
    "POST, /invitations, 403, 400",
    "POST, /invitations/x/resend, 404, 404",
    "DELETE, /invitations/x, 403, 404",
  })
  void each_role_has_its_part(String method, String path, int support, int adminGets) {
    String at = USERS + (path == null ? "" : path.replace("{id}", ada));
    String body = method.equals("PUT") || method.equals("POST") ? "{\"no\":1}" : "";
    assertEquals(support, as(Role.SUPPORT).body(body).request(method, at).statusCode());
    assertEquals(adminGets, admin().body(body).request(method, at).statusCode());
    assertEquals(
        401, given().contentType("application/json").body(body).request(method, at).statusCode());
    String scopes = "account organizations";
    assertEquals(
        403, with(Issue.acting(person, scopes)).body(body).request(method, at).statusCode());
    if (path != null) {
      String partner = Given.partnerToken("users.read");
      boolean read = path.equals("/{id}") && method.equals("GET");
      assertEquals(read ? 200 : 403, with(partner).body(body).request(method, at).statusCode());
    }
  }

  @Test
  void they_find_people_and_see_accounts_but_no_profile() {
    for (Role role : List.of(Role.SUPPORT, Role.ADMIN)) {
      as(role)
          .queryParams("q", own, "state", "active", "role", "user")
          .get(USERS)
          .then()
          .statusCode(200)
          .body("items.id", contains(ada), "items[0].name", is("Ada " + own))
          .body("items[0].givenName", nullValue(), "items[0].state", is("active"));
      as(role).get(url).then().body("name", is("Ada " + own), "givenName", nullValue());
    }
    admin().queryParams("q", own, "state", "leaving").get(USERS).then().body("items", hasSize(0));
    for (String bad :
        List.of("state=x", "role=x", "group=x", "q=a&q=b", "limit=0", "username=a&q=b")) {
      admin().get(USERS + "?" + bad).then().statusCode(400);
    }
  }

  @Test
  void an_admin_replaces_the_account_and_not_the_record() {
    String address = own + "@mail.example";
    admin()
        .body(Map.of("username", own, "email", address, "emailVerified", true))
        .put(url)
        .then()
        .statusCode(200)
        .body("username", is(own), "email", is(address), "active", is(true));
    assertTrue(Mailbox.newest(address).subject().contains("An operator changed your account"));
    admin().body(Map.of("givenName", "Eve")).put(url).then().statusCode(400);
    admin().body(Map.of("active", false)).put(url).then().body("state", is("deactivated"));
    admin().body("{}").put(url).then().body("state", is("active"), "username", nullValue());
    assertEquals(
        List.of(Kind.REACTIVATED, Kind.DEACTIVATED), kinds(Kind.REACTIVATED, Kind.DEACTIVATED));
    audited("person.activated", "person.deactivated", "person.account.changed");
  }

  @Test
  void an_admin_gives_a_role_and_takes_it() {
    admin()
        .body(Map.of("role", "support"))
        .put(url + "/role")
        .then()
        .statusCode(200)
        .body("role", is("support"));
    with(Issue.acting(person, "support")).get(url).then().statusCode(200);
    admin().body(Map.of("role", "user")).put(url + "/role").then().statusCode(200);
    for (String bad : List.of("{}", "[]", "{\"role\":\"USER\"}", "{\"role\":1}")) {
      admin().body(bad).put(url + "/role").then().statusCode(400);
    }
    audited("person.role.changed");
  }

  @Test
  void an_admin_puts_her_into_groups_and_out_again() {
    UUID group = Issue.bean(Groups.class).add(own, true).orElseThrow();
    String at = url + "/groups/" + group;
    admin().put(at).then().statusCode(204);
    admin().put(at).then().statusCode(204);
    as(Role.SUPPORT).get(url + "/groups").then().body("items.name", contains(own));
    admin().queryParam("group", group.toString()).get(USERS).then().body("items.id", contains(ada));
    admin().delete(at).then().statusCode(204);
    admin().delete(at).then().statusCode(404);
    assertEquals(
        List.of(Kind.GROUP_LEFT, Kind.GROUP_JOINED), kinds(Kind.GROUP_LEFT, Kind.GROUP_JOINED));
    audited("person.group.left", "person.group.joined");
  }

  @Test
  void they_sign_her_out() {
    Sessions sessions = Issue.bean(Sessions.class);
    for (int i = 0; i < 3; i++) {
      sessions.start(person, new How(How.ONE_FACTOR, List.of()), Device.UNKNOWN);
    }
    String one =
        as(Role.SUPPORT)
            .get(url + "/sessions")
            .then()
            .body("items", hasSize(3))
            .extract()
            .path("items[0].id");
    as(Role.SUPPORT).delete(url + "/sessions/" + one).then().statusCode(204);
    as(Role.SUPPORT).delete(url + "/sessions/" + one).then().statusCode(404);
    as(Role.SUPPORT).delete(url + "/sessions").then().statusCode(204);
    as(Role.SUPPORT).get(url + "/sessions").then().body("items", hasSize(0));
    assertEquals(List.of(Kind.SESSIONS_ENDED), kinds(Kind.SESSIONS_ENDED));
    audited("person.sessions.ended");
  }

  @Test
  void a_factor_is_reset_and_she_is_told() {
    String address = own + "@mail.example";
    Issue.bean(Passwords.class).set(person, "nine loud herons");
    admin().delete(url + "/factors/password").then().statusCode(409);
    Issue.bean(LoginEmails.class)
        .addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    as(Role.SUPPORT).get(url + "/factors").then().body("password", is(true), "passkeys", is(0));
    admin().delete(url + "/factors/password").then().statusCode(204);
    admin().delete(url + "/factors/password").then().statusCode(404);
    admin().delete(url + "/factors/second-factor").then().statusCode(404);
    admin().delete(url + "/factors/x").then().statusCode(404);
    admin().get(url + "/factors").then().body("password", is(false));
    assertTrue(Mailbox.newest(address).subject().contains("An operator reset"));
    assertEquals(List.of(Kind.FACTOR_RESET), kinds(Kind.FACTOR_RESET));
    audited("person.factor.reset");
  }

  @Test
  void an_invitation_is_mailed_again_and_withdrawn() {
    String address = own + "@mail.example";
    String at = USERS + "/invitations";
    String id =
        admin()
            .body(Map.of("email", address, "note", "Come", "days", 1))
            .post(at)
            .then()
            .statusCode(201)
            .body("state", is("open"), "invitedBy", is(admin.toString()))
            .extract()
            .path("id");
    String first = Mailbox.newest(address).link();
    as(Role.SUPPORT).post(at + "/" + id + "/resend").then().statusCode(204);
    assertEquals(2, Mailbox.all(address).size());
    assertTrue(!first.equals(Mailbox.newest(address).link()));
    as(Role.SUPPORT).queryParam("limit", "1").get(at).then().body("items", hasSize(1));
    admin().delete(at + "/" + id).then().statusCode(204);
    admin().delete(at + "/" + id).then().statusCode(409);
    as(Role.SUPPORT).post(at + "/" + id + "/resend").then().statusCode(409);
    admin().body("{\"email\":\"x\",\"days\":31}").post(at).then().body("errors", hasSize(2));
  }

  @Test
  void who_is_erased_is_said_twice() {
    admin().delete(url).then().statusCode(400).body("errors.path", contains("query:confirm"));
    admin().queryParam("confirm", admin.toString()).delete(url).then().statusCode(400);
    admin().queryParam("confirm", ada).delete(url).then().statusCode(204);
    admin().queryParam("confirm", ada).delete(url).then().statusCode(404);
    audited("person.erased");
  }

  private List<Kind> kinds(Kind... asked) {
    return Issue.bean(SecurityLog.class).find(LogSearch.of(person, null, 50)).stream()
        .map(noted -> noted.event().kind())
        .filter(List.of(asked)::contains)
        .toList();
  }

  private void audited(String... actions) {
    for (String action : actions) {
      admin()
          .queryParam("targetId", ada)
          .get(TestInstance.url() + "/api/audit-log")
          .then()
          .statusCode(200)
          .body("items.action", hasItem(action));
    }
  }

  private RequestSpecification admin() {
    return with(Issue.acting(admin, "admin"));
  }

  private static RequestSpecification as(Role role) {
    String scope = role.name().toLowerCase(java.util.Locale.ROOT);
    return with(Issue.acting(Issue.person(role), scope));
  }

  private static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }
}
