package dev.holdfast.users;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A product that does not know whether its request has arrived sends it again. */
@QuarkusTest
class UserRetryTest {

  private static final String USERS = TestInstance.url() + "/api/users";
  private final String key = UUID.randomUUID().toString();

  @Test
  void sent_again_under_the_same_key_it_makes_no_second_user() {
    Response first = add(key, Map.of("givenName", "Ada"));
    first.then().statusCode(201);
    Response again = add(key, Map.of("givenName", "Ada"));
    again
        .then()
        .statusCode(201)
        .header("Location", equalTo(first.header("Location")))
        .body(equalTo(first.body().asString()));
    String other = add(UUID.randomUUID().toString(), Map.of("givenName", "Ada")).path("id");
    assertNotEquals(first.path("id"), other);
  }

  @Test
  void the_same_key_for_something_else_is_refused() {
    add(key, Map.of("givenName", "Ada")).then().statusCode(201);
    add(key, Map.of("givenName", "Bob"))
        .then()
        .statusCode(422)
        .body("type", endsWith("idempotency-key-reused"));
    add("no key", Map.of("givenName", "Bob")).then().statusCode(400);
  }

  private static Response add(String key, Map<String, ?> user) {
    return given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.write"))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(user)
        .post(USERS);
  }
}
