package dev.holdfast.users;

import static dev.holdfast.testing.Given.partnerToken;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that keeps users cannot make itself an operator, nor lock one out. */
@QuarkusTest
class OperatorsAreNoUsersTest {

  private static final String API = TestInstance.url() + "/api";

  @Inject People people;
  @Inject LoginEmails emails;

  private final EmailAddress hers = address();
  private final EmailAddress evil = address();
  private PersonId operator;

  @BeforeEach
  void anOperator() {
    operator = people.add(Role.ADMIN).id();
    assertTrue(emails.addVerified(operator, hers, Source.UNKNOWN));
  }

  @Test
  void no_client_changes_or_removes_an_operator() {
    String path = API + "/users/" + operator;
    refused(client().body(Map.of("email", evil.toString(), "emailVerified", true)).patch(path));
    refused(client().body(Map.of("active", false)).patch(path));
    refused(client().delete(path));
    refused(client().delete(API + "/people/" + operator));
    assertTrue(people.find(operator).filter(KnownPerson::active).isPresent());
  }

  @Test
  void no_client_gives_an_operator_an_address_or_takes_one() {
    String path = API + "/users/" + operator + "/login-emails";
    refused(client().body(Map.of("email", evil.toString())).post(path));
    refused(client().queryParam("email", hers.toString()).delete(path));
    assertEquals(List.of(hers), emails.of(operator).stream().map(e -> e.address()).toList());
    assertTrue(Mailbox.all(evil.toString()).isEmpty());
  }

  @Test
  void no_client_verifies_what_an_operator_has_added() {
    emails.add(operator, evil, Source.UNKNOWN);
    Mailbox.Mail mail = Mailbox.newest(evil.toString());
    Map<String, String> named = Map.of("userId", operator.toString(), "email", evil.toString());
    refused(client().body(Map.of("token", mail.link().split("token=")[1])).post(verify()));
    refused(
        client()
            .body(
                Map.of(
                    "userId", named.get("userId"), "email", evil.toString(), "code", mail.code()))
            .post(verify()));
    refused(client().body(named).post(API + "/emails/resend-verification"));
    assertFalse(emails.owner(evil).isPresent());
  }

  @Test
  void an_operator_can_still_be_read() {
    client().get(API + "/users/" + operator).then().statusCode(200);
    client().get(API + "/users/" + operator + "/login-emails").then().statusCode(200);
  }

  private static void refused(Response answer) {
    answer.then().statusCode(403).body("type", endsWith("forbidden"));
  }

  private static String verify() {
    return API + "/emails/verify";
  }

  private static RequestSpecification client() {
    return given()
        .header("Authorization", "Bearer " + partnerToken("users.read users.write people.write"))
        .contentType("application/json");
  }

  private static EmailAddress address() {
    return EmailAddress.parse("op-" + UUID.randomUUID() + "@mail.example").orElseThrow();
  }
}
