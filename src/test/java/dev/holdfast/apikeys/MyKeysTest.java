package dev.holdfast.apikeys;

import static dev.holdfast.oauth.Issue.bean;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person's keys, from their making to their end. */
@QuarkusTest
class MyKeysTest {

  private static final String KEYS = "/api/users/api-keys";

  @Test
  void a_key_reads_her_own_record_by_either_header() {
    PersonId person = Issue.person();
    Given.fact(person.toString(), "given_name", "Ada");
    String key = make(account(person), "facts").path("key");
    bearer(key)
        .get(url("/api/people/me/facts"))
        .then()
        .statusCode(200)
        .body("items.value", hasItem("Ada"));
    given()
        .header("X-API-Key", key)
        .get(url("/api/people/me/facts"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    bearer(key).get(url("/api/people/me/training")).then().statusCode(403);
  }

  @Test
  void it_is_shown_once_and_listed_without_what_only_its_holder_has() {
    String account = account(Issue.person());
    Response made = make(account, "facts");
    made.then()
        .statusCode(201)
        .header("Location", containsString(made.path("id")))
        .header("Cache-Control", "no-store")
        .body("lastUsedAt", nullValue());
    String key = made.path("key");
    assertTrue(key.startsWith(made.path("prefix")));
    bearer(account)
        .get(url(KEYS))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(made.path("id")))
        .body("items[0].key", nullValue());
  }

  @Test
  void a_revoked_key_is_refused_at_its_next_request() {
    String account = account(Issue.person());
    Response made = make(account, "facts");
    bearer(made.path("key")).get(url("/api/people/me/facts")).then().statusCode(200);
    bearer(account).delete(url(KEYS + "/" + made.path("id"))).then().statusCode(204);
    bearer(made.path("key"))
        .get(url("/api/people/me/facts"))
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("invalid_token"));
    bearer(account).delete(url(KEYS + "/" + made.path("id"))).then().statusCode(404);
  }

  @Test
  void nobody_revokes_anothers() {
    Response made = make(account(Issue.person()), "facts");
    bearer(account(Issue.person()))
        .delete(url(KEYS + "/" + made.path("id")))
        .then()
        .statusCode(404);
    bearer(made.path("key")).get(url("/api/people/me/facts")).then().statusCode(200);
  }

  @Test
  void a_key_is_for_no_more_than_the_token_that_makes_it() {
    String account = Issue.acting(Issue.person(), "account facts");
    make(account, "facts").then().statusCode(201);
    make(account, "training").then().statusCode(400);
    make(account, "organizations").then().statusCode(400);
    make(account, "admin").then().statusCode(400);
  }

  @Test
  void a_key_with_the_scope_looks_after_keys_and_makes_none() {
    String key = make(account(Issue.person()), "account", "facts").path("key");
    bearer(key).get(url(KEYS)).then().statusCode(200);
    make(key, "facts").then().statusCode(403);
  }

  @Test
  void keys_end_with_the_account_and_do_not_come_back_with_it() {
    PersonId person = Issue.person();
    String key = make(account(person), "facts").path("key");
    bean(People.class).deactivate(person);
    bean(People.class).activate(person);
    bearer(key).get(url("/api/people/me/facts")).then().statusCode(401);
  }

  @Test
  void how_much_it_is_used_is_told_by_days_and_to_her_alone() {
    String account = account(Issue.person());
    Response made = make(account, "facts");
    bearer(made.path("key")).get(url("/api/people/me/facts")).then().statusCode(200);
    bearer(made.path("key")).get(url("/api/people/me/training")).then().statusCode(403);
    String usage = url(KEYS + "/" + made.path("id") + "/usage");
    bearer(account)
        .get(usage)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("items", hasSize(30))
        .body("items[29].reads", equalTo(1))
        .body("items[29].refusals", equalTo(1))
        .body("items[28].reads", equalTo(0));
    bearer(account).get(usage + "?from=soon").then().statusCode(400);
    bearer(account(Issue.person())).get(usage).then().statusCode(404);
    bearer(made.path("key")).get(usage).then().statusCode(403);
    given().get(usage).then().statusCode(401);
    bearer(account).delete(url(KEYS + "/" + made.path("id"))).then().statusCode(204);
    bearer(account).get(usage).then().statusCode(404);
  }

  @Test
  void an_operators_key_counts_while_she_is_one() {
    PersonId admin = Issue.person(Role.ADMIN);
    Issue.person(Role.ADMIN);
    String key = make(Issue.acting(admin, "account admin"), "admin", "account").path("key");
    bearer(key).get(url(KEYS)).then().statusCode(200);
    bean(People.class).setRole(admin, Role.USER);
    bearer(key).get(url(KEYS)).then().statusCode(401);
  }

  @Test
  void restrictions_of_a_key_hold_for_it_alone() {
    PersonId person = Issue.person();
    String account = account(person);
    Response made =
        make(
            account,
            Map.of(
                "name",
                "from there only",
                "scopes",
                Set.of("facts"),
                "restrictions",
                Set.of(Map.of("type", "ip", "cidr", "198.51.100.0/24"))));
    String id = made.path("restrictions[0].id");
    bearer(made.path("key"))
        .header("X-Forwarded-For", "203.0.113.7")
        .get(url("/api/people/me/facts"))
        .then()
        .statusCode(403)
        .body("detail", containsString(id));
    bearer(made.path("key"))
        .header("X-Forwarded-For", "198.51.100.7")
        .get(url("/api/people/me/facts"))
        .then()
        .statusCode(200);
    bearer(account).get(url(KEYS)).then().statusCode(200);
  }

  @Test
  void a_token_and_a_key_at_once_are_refused() {
    String account = account(Issue.person());
    String key = make(account, "facts").path("key");
    bearer(account)
        .header("X-API-Key", key)
        .get(url("/api/people/me/facts"))
        .then()
        .statusCode(400);
  }

  @Test
  void what_is_no_key_is_challenged_and_at_last_slowed_down() {
    String wrong = KeyText.make(KeyText.OF_PERSON);
    Response answer = null;
    for (int i = 0; i < 61; i++) {
      answer =
          given()
              .header("X-API-Key", wrong)
              .header("X-Forwarded-For", "203.0.113.66")
              .get(url("/api/people/me/facts"));
      if (i == 0) {
        answer.then().statusCode(401).header("WWW-Authenticate", notNullValue());
      }
    }
    answer.then().statusCode(429).header("Retry-After", notNullValue());
  }

  @Test
  void where_tokens_are_meant_no_key_counts() {
    String key = make(account(Issue.person()), "facts").path("key");
    bearer(key).get(url("/api/oauth/userinfo")).then().statusCode(401);
  }

  @Test
  void what_is_wrong_with_one_is_told() {
    String account = account(Issue.person());
    make(account, Map.of("name", "", "scopes", Set.of(), "expiresAt", "yesterday", "x", 1))
        .then()
        .statusCode(400)
        .body("errors", hasSize(4));
    make(
            account,
            Map.of(
                "name",
                "n",
                "scopes",
                Set.of("facts"),
                "restrictions",
                Set.of(Map.of("type", "ip"))))
        .then()
        .statusCode(400)
        .body("errors[0].path", equalTo("/restrictions/0/cidr"));
  }

  @Test
  void when_it_was_used_is_noted() {
    PersonId person = Issue.person();
    String key = make(account(person), "facts").path("key");
    bearer(key).get(url("/api/people/me/facts")).then().statusCode(200);
    bean(KeyUses.class).write();
    assertFalse(bean(ApiKeys.class).of(KeyOwner.of(person)).get(0).lastUsedAt() == null);
    assertEquals(1, bean(ApiKeys.class).of(KeyOwner.of(person)).size());
  }

  private static String account(PersonId person) {
    return Issue.acting(person, "account facts activities training");
  }

  private static Response make(String token, String... scopes) {
    return make(token, Map.of("name", "a key", "scopes", Set.of(scopes)));
  }

  private static Response make(String token, Map<String, ?> body) {
    return bearer(token).contentType("application/json").body(body).post(url(KEYS));
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static String url(String path) {
    return TestInstance.url() + path;
  }
}
