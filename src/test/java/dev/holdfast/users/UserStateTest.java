package dev.holdfast.users;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a change of a user's state leaves behind. */
@QuarkusTest
class UserStateTest {

  @Inject SecurityLog log;

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
}
