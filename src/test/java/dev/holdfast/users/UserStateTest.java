package dev.holdfast.users;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.Departures;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a change of a user's state leaves behind. */
@QuarkusTest
class UserStateTest {

  @Inject SecurityLog log;
  @Inject Departures departures;

  @Test
  void each_change_is_in_the_security_log_once() {
    String user = Given.person();
    for (boolean active : new boolean[] {true, false, false, true, true}) {
      given()
          .header("Authorization", "Bearer " + Given.partnerToken("users.write"))
          .contentType("application/merge-patch+json")
          .body(Map.of("active", active))
          .patch(TestInstance.url() + "/api/users/" + user)
          .then()
          .statusCode(200);
    }
    PersonId person = PersonId.parse(user).orElseThrow();
    List<Kind> kinds =
        log.find(LogSearch.of(person, null, 10)).stream()
            .map(noted -> noted.event().kind())
            .toList();
    assertEquals(List.of(Kind.REACTIVATED, Kind.DEACTIVATED), kinds);
  }

  @Test
  void who_is_leaving_is_called_back_by_nobody_and_kept_by_nobody() {
    String user = Given.person();
    departures.leave(PersonId.parse(user).orElseThrow());
    String product = Given.partnerToken("users.write");
    String admin = Issue.acting(Issue.person(Role.ADMIN), "admin");
    String merge = "application/merge-patch+json";
    with(product, merge).body("{\"active\":true}").patch(at(user)).then().statusCode(409);
    with(admin, "application/json").body("{\"active\":true}").put(at(user)).then().statusCode(409);
    with(product, merge).body("{\"active\":false}").patch(at(user)).then().statusCode(200);
    for (String body : List.of("{\"active\":false}", "{}")) {
      with(admin, "application/json")
          .body(body)
          .put(at(user))
          .then()
          .statusCode(200)
          .body("state", is("leaving"));
    }
    assertTrue(departures.comeBack(PersonId.parse(user).orElseThrow()));
  }

  private static String at(String user) {
    return TestInstance.url() + "/api/users/" + user;
  }

  private static RequestSpecification with(String token, String type) {
    return given().header("Authorization", "Bearer " + token).contentType(type);
  }
}
