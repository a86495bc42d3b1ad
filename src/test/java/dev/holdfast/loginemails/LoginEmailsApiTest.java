package dev.holdfast.loginemails;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login e-mails in a product's own screens: every answer, and every refusal. */
@QuarkusTest
class LoginEmailsApiTest {

  private static final String API = TestInstance.url() + "/api";

  private final String ada = Given.person();
  private final String email = fresh();

  @Test
  void an_address_is_added_and_verified_by_its_code() {
    add(ada, email)
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .body("email", is(email), "userId", is(ada), "verified", is(false), "primary", is(false));
    verify(ada, email, Mailbox.newest(email).code())
        .then()
        .statusCode(200)
        .body("email", is(email), "verified", is(true), "primary", is(true));
    reader()
        .get(API + "/users/" + ada + "/login-emails")
        .then()
        .statusCode(200)
        .body("items.email", contains(email));
    add(ada, email).then().statusCode(409).body("errors[0].path", is("/email"));
  }

  @Test
  void the_token_of_the_link_verifies_once() {
    add(ada, email);
    Map<String, String> token = Map.of("token", Mailbox.newest(email).link().split("token=")[1]);
    post("/emails/verify", token).then().statusCode(200).body("userId", is(ada));
    post("/emails/verify", token).then().statusCode(409).body("type", endsWith("conflict"));
    post("/emails/verify", Map.of("token", "x")).then().statusCode(409);
  }

  @Test
  void a_wrong_code_is_refused_and_after_five_the_right_one_too() {
    add(ada, email);
    String right = Mailbox.newest(email).code();
    String wrong = right.startsWith("9") ? "000000" : "999999";
    for (int i = 0; i < 4; i++) {
      verify(ada, email, wrong).then().statusCode(400).body("errors[0].path", is("/code"));
    }
    verify(ada, email, wrong).then().statusCode(409);
    verify(ada, email, right).then().statusCode(409);
    resend(ada, email).then().statusCode(204);
    verify(ada, email, Mailbox.newest(email).code()).then().statusCode(200);
    verify(ada, email, "000000").then().statusCode(409);
  }

  @Test
  void mails_are_not_sent_for_ever() {
    add(ada, email).then().statusCode(201);
    for (int i = 0; i < 3; i++) {
      resend(ada, email).then().statusCode(204);
    }
    String wait =
        resend(ada, email)
            .then()
            .statusCode(429)
            .body("type", endsWith("too-many-requests"), "detail", containsString("Try again in"))
            .extract()
            .header("Retry-After");
    org.hamcrest.MatcherAssert.assertThat(Integer.parseInt(wait), greaterThan(0));
    assertEquals(4, Mailbox.all(email).size());
  }

  @Test
  void an_address_of_somebody_else_is_answered_like_any_other() {
    add(ada, email);
    verify(ada, email, Mailbox.newest(email).code());
    String bob = Given.person();
    String free = fresh();
    String taken = shape(add(bob, email));
    assertEquals(shape(add(bob, free)), taken);
    assertEquals("You sign in with this address already", Mailbox.newest(email).subject());
  }

  @Test
  void the_last_verified_one_stays_and_others_go() {
    add(ada, email);
    remove(ada, email).then().statusCode(204);
    remove(ada, email).then().statusCode(404);
    add(ada, email);
    verify(ada, email, Mailbox.newest(email).code());
    remove(ada, email).then().statusCode(409).body("errors[0].path", is("/email"));
    String other = fresh();
    add(ada, other);
    verify(ada, other, Mailbox.newest(other).code());
    remove(ada, email.toUpperCase(java.util.Locale.ROOT)).then().statusCode(204);
    reader()
        .get(API + "/users/" + ada + "/login-emails")
        .then()
        .body("items", hasSize(1), "items[0].email", is(other), "items[0].primary", is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"a@b.example\"",
        "{\"email\":1}",
        "{\"email\":null}",
        "{\"email\":\"nobody\"}",
        "{\"email\":\"a@b.example\",\"verified\":true}"
      })
  void what_is_no_address_is_refused_with_its_field(String body) {
    writer()
        .body(body)
        .post(API + "/users/" + ada + "/login-emails")
        .then()
        .statusCode(400)
        .body("type", endsWith("invalid-input"), "errors", hasSize(greaterThan(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[1]",
        "{\"token\":1}",
        "{\"token\":\"x\",\"code\":\"1\"}",
        "{\"userId\":\"x\",\"email\":\"a@b.example\",\"code\":\"1\"}",
        "{\"userId\":\"lusab-babad-gutih-tugad\",\"email\":\"a\",\"code\":\"1\"}"
      })
  void what_verifies_nothing_is_refused_with_its_field(String body) {
    writer().body(body).post(API + "/emails/verify").then().statusCode(400);
    writer().body(body).post(API + "/emails/resend-verification").then().statusCode(400);
  }

  @Test
  void who_is_not_there_has_no_address() {
    String nobody = "lusab-babad-gutih-tugad";
    add(nobody, email).then().statusCode(404);
    add("x", email).then().statusCode(404);
    remove(nobody, email).then().statusCode(404);
    reader().get(API + "/users/" + nobody + "/login-emails").then().statusCode(404);
    verify(nobody, email, "000000").then().statusCode(404);
    verify(ada, email, "000000").then().statusCode(404);
    resend(ada, email).then().statusCode(404);
    remove(ada, "").then().statusCode(400).body("errors[0].path", is("query:email"));
  }

  @Test
  void each_needs_the_scope_of_its_own() {
    String path = API + "/users/" + ada + "/login-emails";
    given().get(path).then().statusCode(401);
    reader()
        .contentType("application/json")
        .body(Map.of("email", email))
        .post(path)
        .then()
        .statusCode(403);
    writer().get(path).then().statusCode(403);
    reader().queryParam("email", email).delete(path).then().statusCode(403);
    reader()
        .contentType("application/json")
        .body("{}")
        .post(API + "/emails/verify")
        .then()
        .statusCode(403);
    assertFalse(Mailbox.all(email).iterator().hasNext());
  }

  private static String shape(Response answer) {
    return answer.statusCode()
        + answer.body().asString().replaceAll("\"(id|email|addedAt)\":\"[^\"]*\"", "$1");
  }

  private static Response add(String user, String email) {
    return post("/users/" + user + "/login-emails", Map.of("email", email));
  }

  private static Response remove(String user, String email) {
    return writer().queryParam("email", email).delete(API + "/users/" + user + "/login-emails");
  }

  private static Response verify(String user, String email, String code) {
    return post("/emails/verify", Map.of("userId", user, "email", email, "code", code));
  }

  private static Response resend(String user, String email) {
    return post("/emails/resend-verification", Map.of("userId", user, "email", email));
  }

  private static Response post(String path, Object body) {
    return writer().body(body).post(API + path);
  }

  private static RequestSpecification writer() {
    return as("users.write").contentType("application/json");
  }

  private static RequestSpecification reader() {
    return as("users.read");
  }

  private static RequestSpecification as(String scope) {
    return given().header("Authorization", "Bearer " + Given.partnerToken(scope));
  }

  private static String fresh() {
    return "p-" + UUID.randomUUID() + "@mail.example";
  }
}
