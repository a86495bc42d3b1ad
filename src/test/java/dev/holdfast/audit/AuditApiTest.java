package dev.holdfast.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.Role;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log over HTTP. */
@QuarkusTest
class AuditApiTest {

  private static final String LOG = TestInstance.url() + "/api/audit-log";

  private final String target = "c-" + UUID.randomUUID();
  private final Actor client = new Actor(Via.API, null, "=client", null, "192.0.2.9", "request-9");

  @BeforeEach
  void threeActs() {
    AuditLog log = Issue.bean(AuditLog.class);
    log.note(Act.of(client, "client.added", "client", target));
    log.note(
        Act.of(client, "client.changed", "client", target)
            .changing(Map.of("name", "A \"b\", c"), Map.of("name", "Two")));
    log.note(Act.of(Actor.ofCommandLine(), "client.disabled", "client", target));
  }

  @Test
  void operators_find_what_was_done() {
    for (String role : List.of("support", "admin")) {
      Response found = operator(role).queryParam("targetId", target).get(LOG);
      found
          .then()
          .statusCode(200)
          .body("items.action", contains("client.disabled", "client.changed", "client.added"))
          .body("items.via", contains("command-line", "api", "api"))
          .body("items[1].before.name", is("A \"b\", c"), "items[1].after.name", is("Two"))
          .body("items[2].actor.client", is("=client"), "items[2].network", is("192.0.2.9"));
      assertEquals("no-store", found.header("Cache-Control"));
    }
  }

  @Test
  void it_is_read_page_by_page() {
    RequestSpecification support = operator("support");
    Response first = support.queryParams("targetId", target, "limit", "2").get(LOG);
    first.then().statusCode(200).body("items", hasSize(2));
    String next = link(first);
    assertTrue(next.contains("targetId=" + target), next);
    operator("support")
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("items.action", contains("client.added"));
  }

  @Test
  void it_is_exported_for_spreadsheets() {
    String text =
        operator("admin")
            .queryParam("targetId", target)
            .get(LOG + "/export")
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("text/csv"))
            .header("Content-Disposition", containsString("audit-log.csv"))
            .extract()
            .asString();
    List<String> lines = List.of(text.split("\r\n"));
    assertEquals(4, lines.size());
    assertTrue(lines.get(0).startsWith("id,at,via,person,client"), lines.get(0));
    assertTrue(lines.get(1).contains(",command-line,,,,client.disabled,client," + target));
    assertTrue(
        lines.get(2).contains("\"{\"\"name\"\":\"\"A \\\"\"b\\\"\", c\"\"}\""), lines.get(2));
    assertTrue(lines.get(3).contains(",'=client,"), "what looks like a formula is a text");
  }

  @Test
  void it_is_exported_for_programs_and_that_is_an_act() {
    String text =
        operator("support")
            .queryParams("targetId", target, "format", "jsonl")
            .get(LOG + "/export")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<String> lines = text.lines().toList();
    assertEquals(3, lines.size());
    assertEquals("client.disabled", JsonPath.from(lines.get(0)).getString("action"));
    operator("support")
        .queryParams("action", "audit.exported", "limit", "1")
        .get(LOG)
        .then()
        .body("items[0].after.targetId", is(target), "items[0].via", is("api"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?via=browser", "?actr=x", "?from=today", "?organization=1"})
  void what_is_not_understood_is_refused(String query) {
    operator("admin").get(LOG + query).then().statusCode(400);
    operator("admin").get(LOG + "/export" + query).then().statusCode(400);
  }

  @Test
  void others_see_nothing_of_it() {
    String hers = Issue.acting(Issue.person(Role.ADMIN), "organizations account");
    for (String path : List.of("", "/export")) {
      given().get(LOG + path).then().statusCode(401);
      bearer(hers).get(LOG + path).then().statusCode(403);
      bearer(Given.partnerToken("users.write")).get(LOG + path).then().statusCode(403);
    }
  }

  private static RequestSpecification operator(String scope) {
    Role role = scope.equals("admin") ? Role.ADMIN : Role.SUPPORT;
    return bearer(Issue.acting(Issue.person(role), scope));
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  private static String link(Response answer) {
    String next = answer.headers().getValues("Link").get(0);
    assertTrue(next.endsWith("rel=\"next\""), next);
    return next.substring(1, next.indexOf('>'));
  }
}
