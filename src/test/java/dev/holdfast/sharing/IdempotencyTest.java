package dev.holdfast.sharing;

import static dev.holdfast.testing.Given.partnerToken;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

  private static final int ROUNDS = 200;
  private static final int THREADS = 8;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void of_eight_that_send_one_key_one_writes_and_all_get_its_answer() throws Exception {
    String person = Given.person();
    String token = partnerToken("record.write");
    String first = "";
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(activities(person)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(activity("round " + round)))
                .build();
        Callable<String> send = () -> sent(request);
        Set<String> answers = new HashSet<>();
        for (Future<String> answer :
            threads.invokeAll(Stream.generate(() -> send).limit(THREADS).toList())) {
          answers.add(answer.get());
        }
        assertEquals(1, answers.size(), () -> "different answers: " + answers);
        first = answers.iterator().next();
        assertEquals("201", first.substring(0, 3), first);
      }
    } finally {
      threads.shutdownNow();
    }
    given()
        .header("Authorization", "Bearer " + partnerToken("record.read"))
        .get(activities(person) + "?limit=200")
        .then()
        .body("items", hasSize(ROUNDS))
        .body("items.details.unique().size()", is(ROUNDS));
  }

  @Test
  void the_same_key_with_another_body_or_place_is_refused() {
    String key = UUID.randomUUID().toString();
    String person = Given.person();
    post(activities(person), key, activity("a")).then().statusCode(201);
    for (var other : List.of(activity("b"), activity("a") + " ")) {
      post(activities(person), key, other)
          .then()
          .statusCode(422)
          .body("type", is("urn:holdfast:problem:idempotency-key-reused"));
    }
    post(activities(Given.person()), key, activity("a")).then().statusCode(422);
  }

  @Test
  void a_refused_request_does_not_use_up_its_key() {
    String key = UUID.randomUUID().toString();
    String person = Given.person();
    post(activities(person), key, "{}").then().statusCode(400);
    post(activities("lusab-babad-gutih-tugad"), key, activity("a")).then().statusCode(404);
    post(activities(person), "\"" + key + "\"", activity("a")).then().statusCode(201);
    post(activities(person), key, activity("a")).then().statusCode(201);
  }

  @Test
  void a_person_is_added_once_and_forgotten_with_her_answers() {
    String key = UUID.randomUUID().toString();
    String people = TestInstance.url() + "/api/people";
    String body = "{\"facts\":[{\"name\":\"given_name\",\"value\":\"Ada\"}]}";
    var one = post(people, key, body);
    var two = post(people, key, body);
    assertEquals(one.header("Location"), two.header("Location"));
    assertEquals(one.body().asString(), two.body().asString());
    given()
        .header("Authorization", "Bearer " + partnerToken("people.write"))
        .delete(one.header("Location"))
        .then()
        .statusCode(204);
    String three = post(people, key, body).then().statusCode(201).extract().path("id");
    assertEquals(false, three.equals(one.path("id")));
  }

  @Test
  void what_is_deleted_is_not_handed_out_to_a_retry() {
    String key = UUID.randomUUID().toString();
    String person = Given.person();
    var one = post(activities(person), key, activity("a secret"));
    String other = UUID.randomUUID().toString();
    String kept = post(activities(person), other, activity("another")).body().asString();
    given()
        .header("Authorization", "Bearer " + partnerToken("record.write"))
        .delete(one.header("Location"))
        .then()
        .statusCode(204);
    var again = post(activities(person), key, activity("a secret"));
    assertEquals(false, again.header("Location").equals(one.header("Location")), "a new one");
    assertEquals(kept, post(activities(person), other, activity("another")).body().asString());
  }

  private static io.restassured.response.Response post(String url, String key, String body) {
    return given()
        .header("Authorization", "Bearer " + partnerToken("people.write record.write"))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(url);
  }

  private String sent(HttpRequest request) throws Exception {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    Map<String, List<String>> headers = answer.headers().map();
    return answer.statusCode() + " " + headers.get("location") + " " + answer.body();
  }

  private static String activity(String details) {
    return "{\"category\":\"running\",\"time\":\"2026-11-09T07:05:00Z\",\"details\":\"%s\"}"
        .formatted(details);
  }

  private static String activities(String person) {
    return TestInstance.url() + "/api/people/" + person + "/activities";
  }
}
