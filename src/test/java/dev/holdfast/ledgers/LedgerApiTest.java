package dev.holdfast.ledgers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerApiTest {

  @Test
  void she_lists_who_read_what_through_an_app_that_she_lets() {
    String person = Given.person(Map.of("given_name", "Ada"));
    App.me(App.demo().accessToken(person, "facts"), "facts").then().statusCode(200);
    String token = App.demo().accessToken(person, "ledger");
    App.me(token, "ledger")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("person", is(person))
        .body(
            "items.find { it.body.door == 'GET /api/people/me/facts' }.body.reader", is("demo-app"))
        .body(
            "items.find { it.body.door == 'GET /api/people/me/facts' }.body.entries.name",
            hasItem("given_name"))
        .body(not(containsString("Ada")));
    App.me(token, "facts").then().statusCode(403);
  }

  @Test
  void the_ledger_needs_its_own_scope() {
    String person = Given.person();
    App.me(App.demo().accessToken(person, App.ALL_SCOPES), "ledger").then().statusCode(403);
    App.me(Given.partnerToken("record.read"), "ledger").then().statusCode(403);
  }

  @Test
  void lines_are_filtered_and_paged() {
    String person = Given.person();
    Given.fact(person, "nickname", "Countess");
    Given.fact(person, "nickname", "Enchantress");
    String token = App.demo().accessToken(person, "ledger");
    Response first = App.me(token, "ledger?act=WRITE&reader=demo-partner&limit=1");
    first.then().statusCode(200).body("items", hasSize(1)).body("items[0].body.act", is("WRITE"));
    String links = String.join(",", first.headers().getValues("Link"));
    String cursor = links.replaceAll("(?s).*cursor=([^&>]+)>; rel=\"next\".*", "$1");
    App.me(token, "ledger?act=WRITE&reader=demo-partner&limit=1&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].seq", not(is(first.<Integer>path("items[0].seq"))));
    App.me(token, "ledger?to=" + Instant.now().minusSeconds(3600))
        .then()
        .body("items", is(List.of()));
    App.me(token, "ledger?from=" + Instant.now().minusSeconds(3600) + "&act=WRITE")
        .then()
        .body("items.body.act", everyItem(is("WRITE")))
        .body("items", hasSize(2));
    for (String wrong : List.of("act=LOOK", "from=yesterday", "limit=0", "cursor=x", "what=1")) {
      App.me(token, "ledger?" + wrong).then().statusCode(400);
    }
  }

  @Test
  void it_is_a_table_for_who_asks_for_one() {
    String person = Given.person();
    Given.fact(person, "nickname", "Countess");
    given()
        .header("Authorization", "Bearer " + App.demo().accessToken(person, "ledger"))
        .accept("text/csv")
        .get(TestInstance.url() + "/api/people/me/ledger")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(startsWith("seq,at,act,readerKind,reader,"))
        .body(containsString(",WRITE,client,demo-partner,"))
        .body(containsString("facts:nickname"));
  }

  @Test
  void an_operator_who_looks_is_in_it() {
    String person = Given.person(Map.of("given_name", "Ada"));
    PersonId operator = Issue.person(Role.SUPPORT);
    String token = Issue.acting(operator, "support");
    String path = TestInstance.url() + "/api/people/" + person + "/ledger";
    given().header("Authorization", "Bearer " + token).get(path).then().statusCode(200);
    Response again = given().header("Authorization", "Bearer " + token).get(path);
    again
        .then()
        .statusCode(200)
        .body("items[0].body.readerKind", is("operator"))
        .body("items[0].body.reader", is(operator.toString()))
        .body("items[0].body.door", is("GET /api/people/{id}/ledger"));
    given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/people/lusab-babad-gutih-tugad/ledger")
        .then()
        .statusCode(404);
  }

  @Test
  void each_line_points_to_the_one_before() {
    String person = Given.person(Map.of("given_name", "Ada", "nickname", "Countess"));
    Response answer = App.me(App.demo().accessToken(person, "ledger"), "ledger?limit=200");
    List<String> hashes = answer.path("items.hash");
    List<String> previous = answer.path("items.previous");
    for (int i = 0; i + 1 < hashes.size(); i++) {
      assertEquals(hashes.get(i + 1), previous.get(i));
      assertNotEquals(hashes.get(i), hashes.get(i + 1));
    }
    assertEquals("A".repeat(43), previous.get(previous.size() - 1));
  }
}
