package dev.holdfast.users;

import static dev.holdfast.testing.Given.partnerToken;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UsersApiTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String USERS = TestInstance.url() + "/api/users";
  private final String name = "ada." + COUNT.incrementAndGet() + "-" + System.nanoTime();

  @Test
  void a_user_is_added_read_and_found_by_her_name() {
    Response added =
        post(
            Map.of(
                "username", name,
                "preferredUsername", "Ada",
                "givenName", "Ada",
                "familyName", "Lovelace",
                "nickname", "Countess",
                "phoneNumber", "+44 20 7946 0000",
                "phoneNumberVerified", true,
                "picture", "https://example.org/ada.png",
                "locale", "en-GB"));
    added
        .then()
        .statusCode(201)
        .body("username", is(name), "givenName", is("Ada"), "phoneNumberVerified", is(true))
        .body("active", is(true), "groups", hasSize(0));
    String location = added.header("Location");
    writer().get(location).then().statusCode(200).body(equalTo(added.body().asString()));
    writer()
        .queryParam("username", name.toUpperCase(java.util.Locale.ROOT))
        .get(USERS)
        .then()
        .statusCode(200)
        .body("items", hasSize(1), "items[0].username", is(name));
  }

  @Test
  void what_is_a_fact_is_in_the_record_and_nowhere_else() {
    String id = user(Map.of("username", name, "givenName", "Ada"));
    given()
        .header("Authorization", "Bearer " + partnerToken("record.read"))
        .get(TestInstance.url() + "/api/people/" + id + "/facts")
        .then()
        .statusCode(200)
        .body("items.name", contains("given_name"), "items.source", contains("demo-partner"));
    Given.fact(id, "given_name", "Augusta").then().statusCode(201);
    writer().get(USERS + "/" + id).then().body("givenName", is("Augusta"));
  }

  @Test
  void a_name_is_one_users_only_whatever_the_case() {
    user(Map.of("username", name));
    String other = user(Map.of("username", name + "x"));
    Map<String, String> same = Map.of("username", name.toUpperCase(java.util.Locale.ROOT));
    post(same)
        .then()
        .statusCode(409)
        .body("type", is("urn:holdfast:problem:conflict"), "errors.path", contains("/username"));
    patch(other, same).then().statusCode(409).body("errors.path", contains("/username"));
    patch(other, Map.of("username", (name + "X").toUpperCase(java.util.Locale.ROOT)))
        .then()
        .statusCode(200)
        .body("username", is((name + "X").toUpperCase(java.util.Locale.ROOT)));
  }

  @Test
  void of_those_who_want_a_name_at_once_one_gets_it() throws Exception {
    String token = partnerToken("users.write");
    List<Callable<Integer>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tries.add(() -> with(token).body(Map.of("username", name)).post(USERS).statusCode());
    }
    var pool = Executors.newFixedThreadPool(8);
    List<Integer> statuses = new ArrayList<>();
    for (var result : pool.invokeAll(tries)) {
      statuses.add(result.get());
    }
    pool.shutdown();
    assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
    assertEquals(7, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
  }

  @Test
  void a_patch_changes_what_it_names_and_null_removes() {
    String id =
        user(
            Map.of("username", name, "givenName", "Ada", "nickname", "A", "phoneNumber", "+1 604"));
    patch(id, "{'nickname':null,'familyName':'King','phoneNumberVerified':true}")
        .then()
        .statusCode(200)
        .body("givenName", is("Ada"), "familyName", is("King"), "nickname", nullValue())
        .body("phoneNumberVerified", is(true));
    patch(id, "{'phoneNumber':'+1 604'}").then().body("phoneNumberVerified", is(true));
    patch(id, "{'phoneNumber':'+1 605'}").then().body("phoneNumberVerified", is(false));
    patch(id, "{'username':null}").then().statusCode(200).body("username", nullValue());
    patch(id, "{}").then().statusCode(200).body("givenName", is("Ada"));
    post(Map.of("username", name)).then().statusCode(201);
  }

  @Test
  void the_same_value_again_is_no_new_fact() {
    String id = user(Map.of("username", name, "givenName", "Ada"));
    patch(id, "{'givenName':'Ada'}").then().statusCode(200);
    given()
        .header("Authorization", "Bearer " + partnerToken("record.read"))
        .get(TestInstance.url() + "/api/people/" + id + "/facts?history=include")
        .then()
        .body("items", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'username':''} | /username",
        "{'username':'ada@example.org'} | /username",
        "{'username':'-ada'} | /username",
        "{'username':7} | /username",
        "{'givenName':7} | /givenName",
        "{'givenName':''} | /givenName",
        "{'phoneNumber':'call me'} | /phoneNumber",
        "{'phoneNumberVerified':'true'} | /phoneNumberVerified",
        "{'picture':'javascript:alert(1)'} | /picture",
        "{'locale':'!'} | /locale",
        "{'active':null} | /active",
        "{'active':'false'} | /active",
        "{'groups':['staff']} | /groups",
        "{'id':'lusab-babad-gutih-tugad'} | /id",
        "{'createdAt':'2026-11-02T10:02:00Z'} | /createdAt",
        "{'operator':true} | /operator",
        "{'given_name':'Ada'} | /given_name",
      })
  void what_cannot_be_is_refused_where_it_is(String json, String path) {
    String body = json.replace('\'', '"');
    writer().body(body).post(USERS).then().statusCode(400).body("errors.path", hasItem(path));
    String id = user(Map.of("username", name));
    patch(id, json).then().statusCode(400).body("errors.path", hasItem(path));
    writer().get(USERS + "/" + id).then().body("username", is(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "\"x\"", "{", "{\"active\":true,\"active\":false}"})
  void what_is_no_object_is_refused(String body) {
    writer().body(body).post(USERS).then().statusCode(400);
    writer().body(body).patch(USERS + "/" + Given.person()).then().statusCode(400);
  }

  @Test
  void deactivation_ends_tokens_at_once_and_keeps_the_record() {
    String id = user(Map.of("username", name, "givenName", "Ada"));
    App app = App.demo();
    String token = app.accessToken(id, "facts");
    App.me(token, "facts").then().statusCode(200);
    Visitor visitor = new Visitor();
    App.Ask ask = App.ask("facts");
    String code = app.code(ask, id, visitor, "facts");
    patch(id, "{'active':false}").then().statusCode(200).body("active", is(false));
    App.me(token, "facts").then().statusCode(401);
    app.exchange(ask, code).then().statusCode(400).body("error", is("invalid_grant"));
    writer().get(USERS + "/" + id).then().body("givenName", is("Ada"), "active", is(false));
    patch(id, "{'active':true}").then().statusCode(200).body("active", is(true));
    App.me(token, "facts").then().statusCode(401);
  }

  @Test
  void deletion_leaves_nothing() {
    String id = user(Map.of("username", name));
    for (String odd : List.of("confirm=", "confirm=x&confirm=y", "confrim=x")) {
      writer()
          .urlEncodingEnabled(false)
          .delete(USERS + "/" + id + "?" + odd)
          .then()
          .statusCode(400);
    }
    writer().delete(USERS + "/" + id).then().statusCode(204);
    writer().delete(USERS + "/" + id).then().statusCode(404);
    writer().get(USERS + "/" + id).then().statusCode(404);
    patch(id, "{}").then().statusCode(404);
    post(Map.of("username", name)).then().statusCode(201);
  }

  @Test
  void the_list_is_paged_to_its_end() throws InterruptedException {
    List<String> added = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      added.add(0, user(Map.of("username", name + i)));
      Thread.sleep(2); // within one millisecond neither of two people is the newer one
    }
    List<String> listed = new ArrayList<>();
    String next = USERS + "?limit=20"; // others may be newer: their clock was ahead
    while (next != null) {
      Response page = writer().urlEncodingEnabled(false).get(next);
      page.then().statusCode(200).body("items", not(hasSize(0)));
      listed.addAll(page.path("items.id"));
      next =
          page.headers().getValues("Link").stream()
              .filter(link -> link.endsWith("rel=\"next\""))
              .map(link -> link.substring(1, link.indexOf('>')))
              .findFirst()
              .orElse(null);
    }
    assertEquals(listed.size(), Set.copyOf(listed).size(), "nobody comes twice");
    assertEquals(added, listed.stream().filter(added::contains).toList());
    for (String odd : List.of("%F0%9F%92%A9", "a@b")) {
      writer()
          .urlEncodingEnabled(false)
          .get(USERS + "?username=" + odd)
          .then()
          .statusCode(200)
          .body("items", hasSize(0));
    }
    for (String bad :
        List.of("limit=0", "limit=201", "limit=2&limit=3", "x=1", "cursor=x", "username=%00")) {
      writer().urlEncodingEnabled(false).get(USERS + "?" + bad).then().statusCode(400);
    }
  }

  @Test
  void each_scope_opens_its_own_half() {
    String id = user(Map.of("username", name));
    with(partnerToken("users.read")).get(USERS + "/" + id).then().statusCode(200);
    with(partnerToken("users.read")).body("{}").post(USERS).then().statusCode(403);
    with(partnerToken("users.read")).delete(USERS + "/" + id).then().statusCode(403);
    with(partnerToken("users.write")).get(USERS + "/" + id).then().statusCode(403);
    with(partnerToken("people.write record.write")).body("{}").post(USERS).then().statusCode(403);
    given().get(USERS + "/" + id).then().statusCode(401);
    for (String nobody : List.of("x", "lusab-babad-gutih-tugad")) {
      writer().get(USERS + "/" + nobody).then().statusCode(404);
    }
  }

  private String user(Map<String, ?> body) {
    return post(body).then().statusCode(201).extract().path("id");
  }

  private static Response post(Map<String, ?> body) {
    return writer().body(body).post(USERS);
  }

  private static Response patch(String id, Object body) {
    Object sent = body instanceof String text ? text.replace('\'', '"') : body;
    return with(partnerToken("users.write"))
        .contentType(body instanceof String ? "application/merge-patch+json" : "application/json")
        .body(sent)
        .patch(USERS + "/" + id);
  }

  private static RequestSpecification writer() {
    return with(partnerToken("users.read users.write"));
  }

  private static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }
}
