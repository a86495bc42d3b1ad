package dev.holdfast.users;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.EntryRef;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The addresses that people sign in with are data of theirs: who is shown one, is listed. */
@QuarkusTest
class EmailsInLedgerTest {

  private static final String PRODUCT = Given.partnerToken("users.read users.write");

  @Inject Ledger ledger;
  @Inject LoginEmails emails;

  private final PersonId ada = Issue.person();
  private final String address = "mail" + System.nanoTime() + "@mail.example";

  @Test
  void who_reads_them_by_the_api() {
    UUID email = own();
    assertShown(email, call("GET", "/api/users/" + ada + "/login-emails", Map.of()));
    assertShown(email, call("GET", "/api/users/" + ada, Map.of()));
    Response look =
        given()
            .header(
                "Authorization", "Bearer " + Issue.acting(Issue.person(Role.SUPPORT), "support"))
            .get(TestInstance.url() + "/api/users/" + ada);
    assertShown(email, look);
  }

  @Test
  void who_adds_verifies_and_removes_one() {
    Response added = call("POST", "/api/users/" + ada + "/login-emails", Map.of("email", address));
    added.then().statusCode(201);
    UUID email = emails.of(ada).get(0).id();
    assertEquals(email, line(Act.WRITE, added).entries().get(0).id());
    String code = Mailbox.newest(address).code();
    Response verified =
        call(
            "POST",
            "/api/emails/verify",
            Map.of("userId", ada.toString(), "email", address, "code", code));
    verified.then().statusCode(200);
    assertEquals(email, line(Act.WRITE, verified).entries().get(0).id());
    String other = "other" + address;
    assertTrue(emails.addVerified(ada, EmailAddress.parse(other).orElseThrow(), Source.UNKNOWN));
    Response removed =
        call("DELETE", "/api/users/" + ada + "/login-emails?email=" + address, Map.of());
    removed.then().statusCode(204);
    assertEquals(email, line(Act.DELETE, removed).entries().get(0).id());
    Response put =
        call("PATCH", "/api/users/" + ada, Map.of("email", address, "emailVerified", true));
    put.then().statusCode(200);
    assertEquals(EntryRef.Sort.EMAILS, line(Act.WRITE, put).entries().get(0).sort());
  }

  @Test
  void who_sees_them_on_a_page_or_in_the_terminal() {
    UUID email = own();
    Visitor operator = new Visitor();
    operator.send(
        operator.open("/sign-in").form("main form:has(input[name=person])"),
        "person",
        Issue.person(Role.SUPPORT).toString());
    operator.open("/admin");
    Visitor.Place page = operator.open("/admin/people/" + ada);
    assertTrue(page.answer().body().contains(address));
    assertTrue(
        lines().stream()
            .anyMatch(
                line ->
                    line.door().equals("GET /admin/people/{id}")
                        && line.entries().stream().anyMatch(entry -> email.equals(entry.id()))));
    assertTrue(Terminal.run("person", "show", ada.toString()).out().contains(address));
    LedgerLine shown = lines().get(0);
    assertEquals("holdfast", shown.reader());
    assertEquals(email, shown.entries().get(0).id());
  }

  private UUID own() {
    assertTrue(emails.addVerified(ada, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN));
    return emails.of(ada).get(0).id();
  }

  private void assertShown(UUID email, Response answer) {
    answer.then().statusCode(200);
    assertTrue(answer.asString().contains(address));
    assertTrue(
        line(Act.READ, answer).entries().stream().anyMatch(entry -> email.equals(entry.id())));
  }

  private LedgerLine line(Act act, Response answer) {
    List<LedgerLine> found =
        lines().stream()
            .filter(line -> line.act() == act)
            .filter(line -> answer.header("X-Request-Id").equals(line.requestId()))
            .toList();
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private List<LedgerLine> lines() {
    return ledger.lines(ada, LedgerFilter.ALL, null, 100);
  }

  private static Response call(String method, String path, Map<String, ?> body) {
    var request = given().header("Authorization", "Bearer " + PRODUCT);
    if (!body.isEmpty()) {
      request.contentType("application/json").body(body);
    }
    return request.request(method, TestInstance.url() + path);
  }
}
