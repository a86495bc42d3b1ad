package dev.holdfast.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a test starts from, made over HTTP, so that it is there on the binary too. */
public final class Given {
  /** The demonstration partner, which gets tokens by itself (client credentials). */
  public static final App PARTNER =
      new App("demo-partner", "demo-partner-secret-for-development-only", null);

  private Given() {}

  /** A client-credentials token of the demonstration partner. */
  public static String partnerToken(String scope) {
    return PARTNER
        .token(FormFields.of("grant_type", "client_credentials", "scope", scope))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** A new person without a record; her public id. */
  public static String person() {
    return post("/api/people", "people.write", Map.of())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A new person with these facts. */
  public static String person(Map<String, ?> facts) {
    String person = person();
    facts.forEach((name, value) -> fact(person, name, value));
    return person;
  }

  public static Response fact(String person, String name, Object value) {
    return entry(person, "facts", Map.of("name", name, "value", value));
  }

  /**
   * Adds an entry, or a list of entries, to {@code facts}, {@code activities} or {@code training}.
   */
  public static Response entry(String person, String what, Object entry) {
    return post("/api/people/" + person + "/" + what, "record.write", entry);
  }

  /**
   * The demo people's ids, as the partner sees them: those who came before today, the newest first;
   * the last one is the operator.
   */
  public static List<String> people() {
    return given()
        .header("Authorization", "Bearer " + partnerToken("people.read"))
        .queryParam("to", Instant.now().minus(Duration.ofHours(12)).toString())
        .get(TestInstance.url() + "/api/people")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static Response post(String path, String scope, Object body) {
    return given()
        .header("Authorization", "Bearer " + partnerToken(scope))
        .contentType("application/json")
        .body(body)
        .post(TestInstance.url() + path);
  }
}
