package dev.holdfast.signals;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Receiver;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The secret of a client's webhook: made by who looks after the client, and shown once. */
@QuarkusTest
@ActivateRequestContext
class WebhookSecretApiTest {

  private final Listening client = new Listening(Map.of());

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void it_is_shown_once() {
    client
        .team
        .viewer
        .call()
        .get(client.secretUrl())
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("createdAt", notNullValue())
        .body("previousUntil", nullValue())
        .body("secret", nullValue());
    client
        .team
        .owner
        .call()
        .post(client.secretUrl())
        .then()
        .statusCode(201)
        .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
        .body("previousUntil", notNullValue());
  }

  @Test
  void there_is_none_before_it_is_made() {
    String other = client.team.added(Map.of());
    client
        .team
        .owner
        .call()
        .get(TestInstance.url() + "/api/clients/" + other + "/webhook-secret")
        .then()
        .statusCode(200)
        .body("createdAt", nullValue());
  }

  @Test
  void only_who_looks_after_the_client_makes_one() {
    client.team.viewer.call().post(client.secretUrl()).then().statusCode(403);
    client.team.stranger.call().post(client.secretUrl()).then().statusCode(404);
    client.team.stranger.call().get(client.secretUrl()).then().statusCode(404);
  }

  @Test
  void that_one_was_made_is_in_the_audit_log_without_it() {
    String log =
        client
            .team
            .owner
            .call()
            .get(client.team.url + "/audit-log?action=client.webhook-secret.made")
            .then()
            .statusCode(200)
            .body("items.target.id", hasItem(equalTo(client.app.clientId())))
            .extract()
            .asString();
    assertFalse(log.contains(client.secret), log);
  }

  @Test
  void the_one_before_signs_for_a_day_more() throws Exception {
    String before = client.secret;
    client.secret = client.newSecret();
    assertNotEquals(before, client.secret);
    Receiver.Sent both = told();
    assertTrue(Listening.isSigned(both, before));
    assertTrue(Listening.isSigned(both, client.secret));
    TestClock.advance(Duration.ofHours(25));
    Receiver.Sent later = told();
    assertFalse(Listening.isSigned(later, before));
    assertTrue(Listening.isSigned(later, client.secret));
  }

  @Test
  void it_is_not_made_anew_without_end() {
    for (int i = 0; i < 4; i++) {
      client.newSecret();
    }
    client.team.owner.call().post(client.secretUrl()).then().statusCode(409);
    TestClock.advance(Duration.ofHours(25));
    Team.Caller later = Team.Caller.of(client.team.owner.person(), "organizations");
    later.call().post(client.secretUrl()).then().statusCode(201);
  }

  private Receiver.Sent told() throws InterruptedException {
    PersonId ada = Issue.person();
    LiveGrant grant = Issue.grant(client.app, ada, "facts", null);
    assertTrue(Issue.bean(Grants.class).withdraw(ada, grant.id()));
    return client.webhook.nextSent();
  }
}
