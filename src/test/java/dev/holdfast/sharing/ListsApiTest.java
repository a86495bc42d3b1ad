package dev.holdfast.sharing;

import static dev.holdfast.testing.Given.partnerToken;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListsApiTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
  private static final String NOBODY = "lusab-babad-gutih-tugad";

  @Test
  void pages_follow_each_other_newest_first_without_gap_or_repeat() {
    String person = Given.person();
    List<Map<String, String>> activities = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      String time = "2026-01-%02dT00:00:00Z".formatted(1 + i / 2); // pairs at the same time
      activities.add(Map.of("category", i % 5 == 0 ? "a" : "b", "time", time, "details", "n" + i));
    }
    Given.entry(person, "activities", activities).then().statusCode(201);

    List<String> seen = new ArrayList<>();
    String url = list(person, "activities") + "?limit=4&from=2026-01-01T00:00:00Z";
    while (url != null) {
      Response page = RestAssured.given(reader()).urlEncodingEnabled(false).get(url);
      seen.addAll(page.then().statusCode(200).extract().path("items.details"));
      Matcher next = NEXT.matcher(String.join(",", page.headers().getValues("Link")));
      url = next.find() ? next.group(1) : null;
    }
    List<String> expected = new ArrayList<>();
    for (int i = 24; i >= 0; i--) {
      expected.add("n" + i);
    }
    assertEquals(expected, seen);
    assertEquals(25, new HashSet<>(seen).size());
    reader()
        .get(list(person, "activities") + "?category=a&to=2026-01-06T00:00:00Z")
        .then()
        .body("items.details", contains("n5", "n0"))
        .header("Link", containsString("rel=\"first\""));
  }

  @Test
  void training_is_filtered_by_name_and_deleted() {
    String person = Given.person();
    for (String name : List.of("First aid", "Fire safety")) {
      Given.entry(
              person,
              "training",
              Map.of("name", name, "description", "a\nb", "time", "2026-03-12T08:00:00+02:00"))
          .then()
          .statusCode(201)
          .body("time", is("2026-03-12T06:00:00.000Z"));
    }
    String id =
        reader()
            .get(list(person, "training") + "?name=First aid")
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    writer().delete(list(person, "training") + "/" + id).then().statusCode(204);
    writer().delete(list(person, "training") + "/" + id).then().statusCode(404);
    reader().get(list(person, "training")).then().body("items.name", contains("Fire safety"));
  }

  @Test
  void a_list_that_has_not_changed_is_not_sent_again() {
    String person = Given.person();
    Given.fact(person, "nickname", "one");
    String tag = reader().get(list(person, "facts")).header("ETag");
    assertNotNull(tag);
    for (String sent : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
      reader().header("If-None-Match", sent).get(list(person, "facts")).then().statusCode(304);
    }
    Given.fact(person, "nickname", "one");
    reader().header("If-None-Match", tag).get(list(person, "facts")).then().statusCode(200);
  }

  /** What the document says is a cursor is one, whether or not this list gave it. */
  @Test
  void any_time_and_id_is_a_place_in_a_list() {
    String person = Given.person();
    for (String time : List.of("0", "-1", "999999999999999", "-999999999999999")) {
      String cursor = time + "_01a1fe1c-3c80-7880-8ffe-a85158e2bdf1";
      reader().queryParam("cursor", cursor).get(list(person, "facts")).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "limit=",
        "name=",
        "limit=1&limit=2",
        "from=yesterday",
        "to=9999-12-31T00:00:00Z",
        "cursor=MXwy",
        "cursor=%20",
        "nmae=x",
        "name=%00",
        "history=all"
      })
  void a_query_that_is_not_understood_is_refused(String query) {
    String person = Given.person();
    RestAssured.given(reader())
        .urlEncodingEnabled(false)
        .get(list(person, "facts") + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", is("urn:holdfast:problem:invalid-input"))
        .body("errors[0].path", containsString("query"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nope",
    "GET, /" + NOBODY,
    "GET, /" + NOBODY + "/facts",
    "GET, /" + NOBODY + "/activities/019a4bd3-8f40-7000-8d4e-2f1c6a90b7e5",
    "GET, /LUSAB-babad-gutih-tugad/training",
    "GET, /me",
    "DELETE, /" + NOBODY,
    "DELETE, /%00",
  })
  void an_id_that_cannot_be_and_one_that_is_not_are_answered_alike(String method, String path) {
    RestAssured.given(all())
        .urlEncodingEnabled(false)
        .request(method, TestInstance.url() + "/api/people" + path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", is("There is nothing with this id, or not any more."));
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/people, 'GET, HEAD, POST'",
    "PUT, /api/people/x, 'DELETE, GET, HEAD'",
    "PATCH, /api/people/x/facts, 'GET, HEAD, POST'",
    "POST, /api/people/x/facts/y, 'DELETE, GET, HEAD'",
    "POST, /api/people/me/facts, 'GET, HEAD'",
  })
  void a_wrong_method_is_told_the_right_ones(String method, String path, String allow) {
    Response answer = all().request(method, TestInstance.url() + path);
    answer.then().statusCode(405).contentType("application/problem+json");
    assertEquals(allow, answer.header("Allow"));
  }

  @Test
  void without_a_token_or_its_scope_nothing_is_read() {
    String url = list(Given.person(), "facts");
    Response none = given().get(url);
    none.then().statusCode(401);
    String challenge = none.headers().getValues("WWW-Authenticate").get(0);
    assertTrue(challenge.startsWith("Bearer realm=\"holdfast\", scope=\"record.read\""), challenge);
    given()
        .header("Authorization", "Bearer " + partnerToken("people.read"))
        .get(url)
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", containsString("scope=\"record.read\""));
  }

  @Test
  void people_are_listed_newest_first_and_erased() throws InterruptedException {
    String one = Given.person();
    Thread.sleep(5); // within one millisecond neither of two people is the newer one
    String two = Given.person();
    // Other tests set the clock ahead, so that theirs may be newer than both.
    List<String> ids =
        all().get(TestInstance.url() + "/api/people?limit=200").then().extract().path("items.id");
    assertTrue(ids.contains(two) && ids.indexOf(two) < ids.indexOf(one));
    Response page = all().get(TestInstance.url() + "/api/people?limit=1");
    page.then().body("items.id", contains(ids.get(0)));
    Matcher next = NEXT.matcher(String.join(",", page.headers().getValues("Link")));
    assertTrue(next.find());
    RestAssured.given(all())
        .urlEncodingEnabled(false)
        .get(next.group(1))
        .then()
        .body("items.id", contains(ids.get(1)));
    all().delete(TestInstance.url() + "/api/people/" + two).then().statusCode(204);
    all().get(TestInstance.url() + "/api/people/" + two).then().statusCode(404);
  }

  private static String list(String person, String what) {
    return TestInstance.url() + "/api/people/" + person + "/" + what;
  }

  private static RequestSpecification reader() {
    return given().header("Authorization", "Bearer " + partnerToken("record.read"));
  }

  private static RequestSpecification writer() {
    return given().header("Authorization", "Bearer " + partnerToken("record.write"));
  }

  private static RequestSpecification all() {
    return given()
        .header(
            "Authorization",
            "Bearer " + partnerToken("people.read people.write record.read record.write"));
  }
}
