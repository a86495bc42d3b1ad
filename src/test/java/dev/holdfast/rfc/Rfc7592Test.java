package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OAuth 2.0 Dynamic Client Registration Management. */
@QuarkusTest
class Rfc7592Test {

  private static final String CALLBACK = "https://app.example/callback";

  private final Response made = register();
  private final String id = made.path("client_id");
  private final String token = made.path("registration_access_token");
  private final String address = made.path("registration_client_uri");

  @Test
  void section_2_1_the_client_reads_its_registration() {
    with(token)
        .get(address)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("client_id", equalTo(id))
        .body("client_name", equalTo("One"))
        .body("client_secret", nullValue())
        .body("registration_client_uri", equalTo(address))
        .body("registration_access_token", equalTo(token));
  }

  @Test
  void section_2_2_an_update_takes_the_place_of_all() {
    with(token)
        .body(update(Map.of("client_uri", "https://app.example")))
        .put(address)
        .then()
        .statusCode(200)
        .body("client_name", equalTo("app.example"))
        .body("client_uri", equalTo("https://app.example"))
        .body("client_secret", nullValue());
    with(token).get(address).then().body("client_name", equalTo("app.example"));
    stillAuthenticates("invalid_grant");
  }

  @Test
  void section_2_2_a_client_that_becomes_confidential_gets_a_secret() {
    with(token)
        .body(update(Map.of("token_endpoint_auth_method", "none")))
        .put(address)
        .then()
        .statusCode(200);
    stillAuthenticates("invalid_client");
    with(token).body(update(Map.of())).put(address).then().body("client_secret", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registration_access_token",
        "registration_client_uri",
        "client_secret_expires_at",
        "client_id_issued_at",
        "client_secret",
        "client_id"
      })
  void section_2_2_what_is_not_the_clients_to_say_is_refused(String name) {
    with(token)
        .body(update(Map.of(name, "another-value-of-some-length")))
        .put(address)
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_client_metadata"));
  }

  @Test
  void section_2_2_its_secret_may_be_sent_along() {
    Map<String, ?> same = Map.of("client_secret", made.<String>path("client_secret"));
    with(token).body(update(same)).put(address).then().statusCode(200);
  }

  @Test
  void section_2_3_a_client_that_is_deleted_is_nobody() {
    with(token).delete(address).then().statusCode(204);
    with(token).get(address).then().statusCode(401);
    stillAuthenticates("invalid_client");
  }

  @Test
  void section_3_anothers_token_opens_nothing() {
    String other = register().path("registration_access_token");
    for (Response refused :
        List.of(
            with(other).get(address),
            with(other).body(update(Map.of())).put(address),
            with(other).delete(address),
            with(token).get(address + "x"))) {
      refused
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
    }
    given().get(address).then().statusCode(401).header("WWW-Authenticate", notNullValue());
  }

  private static Response register() {
    return given()
        .contentType("application/json")
        .body(Map.of("redirect_uris", List.of(CALLBACK), "client_name", "One"))
        .post(TestInstance.url() + "/api/oauth/register");
  }

  private Map<String, Object> update(Map<String, ?> changes) {
    Map<String, Object> all = new HashMap<>();
    all.put("client_id", id);
    all.put("redirect_uris", List.of(CALLBACK));
    all.putAll(changes);
    return all;
  }

  private static RequestSpecification with(String token) {
    return given().contentType("application/json").header("Authorization", "Bearer " + token);
  }

  /** A code that is none: whoever is told that has shown who it is. */
  private void stillAuthenticates(String error) {
    new App(id, made.path("client_secret"), CALLBACK)
        .token(
            FormFields.of(
                "grant_type", "authorization_code", "code", "x", "redirect_uri", CALLBACK))
        .then()
        .body("error", equalTo(error));
  }
}
