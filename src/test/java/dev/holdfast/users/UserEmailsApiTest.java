package dev.holdfast.users;

import static dev.holdfast.testing.Given.partnerToken;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UserEmailsApiTest {

  private final String address = "user-" + System.nanoTime() + "@mail.example";

  @Test
  void an_address_is_a_users_once_the_product_or_she_has_verified_it() {
    String id = user(Map.of("email", address, "emailVerified", true));
    get("/users/" + id).then().body("email", is(address), "emailVerified", is(true));
    post("/users", Map.of("email", address.toUpperCase(java.util.Locale.ROOT)))
        .then()
        .statusCode(409)
        .body("errors.path", contains("/email"));
    post("/users", Map.of("email", address, "emailVerified", true)).then().statusCode(409);
    String other = user(Map.of("email", "b" + address));
    get("/users/" + other).then().body("email", is("b" + address), "emailVerified", is(false));
    String code = Mailbox.newest("b" + address).code();
    verify(other, "b" + address, code).then().statusCode(200);
    get("/users/" + other).then().body("emailVerified", is(true));
  }

  @Test
  void a_patch_makes_a_verified_address_the_main_one() {
    String id = user(Map.of("email", address, "emailVerified", true));
    client()
        .body(Map.of("email", "b" + address, "emailVerified", true))
        .patch(url("/users/" + id))
        .then()
        .statusCode(200)
        .body("email", is("b" + address));
    client()
        .body(Map.of("email", "c" + address))
        .patch(url("/users/" + id))
        .then()
        .statusCode(200)
        .body("email", is("b" + address), "emailVerified", is(true));
    assertEquals(1, Mailbox.all("c" + address).size());
  }

  @Test
  void she_is_mailed_once_while_the_code_is_good_and_a_few_times_at_most() {
    String id = user(Map.of("email", address));
    for (int i = 0; i < 9; i++) {
      patch(id, address).then().statusCode(200);
    }
    assertEquals(1, Mailbox.all(address).size());
    for (int i = 0; i < 3; i++) {
      user(Map.of("email", address));
    }
    post("/users", Map.of("email", address))
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue());
    assertEquals(4, Mailbox.all(address).size());
    for (int i = 0; i < 8; i++) {
      patch(id, i + address).then().statusCode(200);
    }
    patch(id, "x" + address).then().statusCode(429);
    assertEquals(0, Mailbox.all("x" + address).size());
  }

  @Test
  void an_eleventh_address_is_a_conflict_verified_or_not() {
    String id = user(Map.of("email", address, "emailVerified", true));
    for (int i = 1; i < 10; i++) {
      verified(id, i + address).then().statusCode(200);
    }
    verified(id, "x" + address).then().statusCode(409).body("errors.path", contains("/email"));
    patch(id, "x" + address).then().statusCode(409).body("errors.path", contains("/email"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/users | {'email':'nobody'} | /email",
        "/users | {'email':null} | /email",
        "/users | {'email':'ann@straße.de'} | /email",
        "/users | {'emailVerified':true} | /emailVerified",
      })
  void what_cannot_be_is_refused_where_it_is(String path, String json, String fault) {
    client()
        .body(json.replace('\'', '"'))
        .post(url(path))
        .then()
        .statusCode(400)
        .body("errors.path", hasItem(fault));
  }

  private static String user(Map<String, ?> body) {
    return post("/users", body).then().statusCode(201).extract().path("id");
  }

  private static Response patch(String id, String email) {
    return client().body(Map.of("email", email)).patch(url("/users/" + id));
  }

  private static Response verified(String id, String email) {
    return client().body(Map.of("email", email, "emailVerified", true)).patch(url("/users/" + id));
  }

  private static Response verify(String id, String email, String code) {
    return post("/emails/verify", Map.of("userId", id, "email", email, "code", code));
  }

  private static Response post(String path, Map<String, ?> body) {
    return client().body(body).post(url(path));
  }

  private static Response get(String path) {
    return client().get(url(path));
  }

  private static String url(String path) {
    return TestInstance.url() + "/api" + path;
  }

  private static RequestSpecification client() {
    return given()
        .header("Authorization", "Bearer " + partnerToken("users.read users.write"))
        .contentType("application/json");
  }
}
