package dev.holdfast.sharing;

import static dev.holdfast.testing.Given.partnerToken;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyApiTest {

  @Test
  void a_token_reads_what_its_person_shares_and_not_where_it_came_from() {
    String person = Given.people().get(1);
    String token = App.demo().accessToken(person, App.ALL_SCOPES);
    App.me(token, "facts?limit=200")
        .then()
        .statusCode(200)
        .body("items.find { it.name == 'given_name' }.value", notNullValue())
        .body(not(containsString("source")));
    App.me(token, "activities?limit=200")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThan(50));
    App.me(token, "training").then().statusCode(200);
  }

  @Test
  void each_list_needs_its_own_scope() {
    String person = Given.person(Map.of("given_name", "Ada"));
    String token = App.demo().accessToken(person, "facts");
    App.me(token, "facts").then().statusCode(200).body("items", hasSize(1));
    App.me(token, "training")
        .then()
        .statusCode(403)
        .header("WWW-Authenticate", containsString("error=\"insufficient_scope\""));
  }

  @Test
  void a_clients_own_token_has_no_person_behind_it() {
    App.me(partnerToken("record.read"), "facts").then().statusCode(403);
  }

  @Test
  void an_erased_person_is_refused_at_the_next_request() {
    String person = Given.person(Map.of("given_name", "Ada"));
    String token = App.demo().accessToken(person, "facts");
    App.me(token, "facts").then().statusCode(200);
    given()
        .header("Authorization", "Bearer " + partnerToken("people.write"))
        .delete(TestInstance.url() + "/api/people/" + person)
        .then()
        .statusCode(204);
    App.me(token, "facts")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
  }

  @Test
  void the_query_is_as_strict_as_everywhere() {
    String token = App.demo().accessToken(Given.person(), "facts");
    App.me(token, "facts?history=include").then().statusCode(400);
    App.me(token, "facts?name=given_name&limit=1")
        .then()
        .statusCode(200)
        .body("items", is(List.of()));
  }
}
