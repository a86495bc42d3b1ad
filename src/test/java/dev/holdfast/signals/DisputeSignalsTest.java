package dev.holdfast.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Receiver;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who wrote what a person disputes is told which entry that is, and when she takes it back. */
@QuarkusTest
@ActivateRequestContext
class DisputeSignalsTest {

  private static final String REASON = "I never was called that.";

  @Inject Marks marks;
  @Inject Facts facts;

  private final Receiver webhook = new Receiver();
  private final App writer =
      Issue.client(
          ClientMetadata.of(Map.of("webhook_uri", webhook.uri())), Issue.Trait.CREDENTIALS);
  private final String person = Given.person();
  private final PersonId ada = PersonId.parse(person).orElseThrow();

  @AfterEach
  void stop() {
    webhook.close();
  }

  @Test
  void the_writer_is_told_of_a_dispute_and_of_its_end() throws Exception {
    String secret = secret();
    write();
    FactEntry fact = facts.current(Access.byPerson(ada, "test"), ada).get(0);
    assertTrue(marks.dispute(ada, fact, REASON));
    Receiver.Sent opened = webhook.nextSent();
    assertTrue(Listening.isSigned(opened, secret));
    assertFalse(opened.body().contains(REASON), opened.body());
    assertFalse(opened.body().contains("Augusta"), opened.body());
    JsonPath told = JsonPath.from(opened.body());
    assertEquals("dispute.opened", told.getString("type"));
    assertEquals(Map.of("sort", "facts", "entryId", fact.id().toString()), told.getMap("data"));
    assertFalse(opened.body().contains(person), opened.body());
    assertTrue(marks.takeBack(ada, fact));
    assertFalse(marks.takeBack(ada, fact));
    Receiver.Sent withdrawn = webhook.nextSent();
    assertFalse(withdrawn.body().contains("subject"), withdrawn.body());
    JsonPath over = JsonPath.from(withdrawn.body());
    assertEquals("dispute.withdrawn", over.getString("type"));
    assertEquals(fact.id().toString(), over.getString("data.entryId"));
  }

  private void write() {
    String token =
        writer
            .token(FormFields.of("grant_type", "client_credentials", "scope", "record.write"))
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    RestAssured.given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(Map.of("name", "nickname", "value", "Augusta"))
        .post(TestInstance.url() + "/api/people/" + person + "/facts")
        .then()
        .statusCode(201);
  }

  /** Of a client that belongs to no organization an operator makes it. */
  private String secret() {
    return Team.Caller.of(Issue.person(Role.ADMIN), "admin")
        .call()
        .post(TestInstance.url() + "/api/clients/" + writer.clientId() + "/webhook-secret")
        .then()
        .statusCode(201)
        .extract()
        .path("secret");
  }
}
