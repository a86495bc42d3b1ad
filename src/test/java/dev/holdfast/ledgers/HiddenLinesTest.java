package dev.holdfast.ledgers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Terminal;
import dev.holdfast.record.Marks;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person hides, an app does not learn from her ledger. */
@QuarkusTest
class HiddenLinesTest {

  @TempDir Path directory;
  @Inject Marks marks;

  private final String person = Given.person(Map.of("given_name", "Ada", "nickname", "Countess"));
  private final String app = App.demo().accessToken(person, "facts ledger");

  @Test
  void a_line_about_it_is_there_without_what_it_says() throws IOException {
    App.me(app, "facts").then().statusCode(200);
    marks.hideName(PersonId.parse(person).orElseThrow(), "nickname");
    Response whole = App.me(app, "ledger?limit=200");
    whole.then().statusCode(200).body(not(containsString("nickname")));
    List<Object> bodies = whole.path("items.body");
    assertTrue(bodies.contains(null), "the lines about it are still in the chain");
    Path file = Files.writeString(directory.resolve("lines.json"), whole.asString());
    Terminal.Outcome checked = Terminal.run("ledger", "verify", "--file", file.toString());
    assertEquals(0, checked.status(), checked.out());
  }

  @Test
  void nobody_finds_it_by_a_filter_or_in_a_table() {
    App.me(app, "facts").then().statusCode(200);
    marks.hideName(PersonId.parse(person).orElseThrow(), "nickname");
    for (String filter :
        List.of("act=WRITE", "act=READ", "reader=demo-partner", "reader=demo-app")) {
      App.me(app, "ledger?" + filter)
          .then()
          .statusCode(200)
          .body("items.body", everyItem(notNullValue()))
          .body(not(containsString("nickname")));
    }
    given()
        .header("Authorization", "Bearer " + app)
        .accept("text/csv")
        .get(TestInstance.url() + "/api/people/me/ledger")
        .then()
        .statusCode(200)
        .body(not(containsString("nickname")));
  }

  @Test
  void an_operator_reads_all_of_it() {
    marks.hideName(PersonId.parse(person).orElseThrow(), "nickname");
    given()
        .header("Authorization", "Bearer " + Issue.acting(Issue.person(Role.SUPPORT), "support"))
        .get(TestInstance.url() + "/api/people/" + person + "/ledger")
        .then()
        .statusCode(200)
        .body("items.body", everyItem(notNullValue()))
        .body(containsString("nickname"));
  }
}
