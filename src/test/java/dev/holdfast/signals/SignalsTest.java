package dev.holdfast.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.holdfast.claims.Subjects;
import dev.holdfast.clients.Clients;
import dev.holdfast.consent.GrantChanges;
import dev.holdfast.consent.GrantEnds;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.Receiver;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client is told of grants: once for each end and change, and so that it can check it. */
@QuarkusTest
@ActivateRequestContext
class SignalsTest {

  @Inject Grants grants;
  @Inject GrantEnds ends;
  @Inject GrantChanges changes;
  @Inject People people;
  @Inject Clients clients;
  @Inject Subjects subjects;
  @Inject Clock clock;

  private final Listening client = new Listening(Map.of());
  private final PersonId ada = Issue.person();

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void a_withdrawal_is_told_in_both_ways_under_one_id() throws Exception {
    LiveGrant grant = allow("facts", null);
    grants.withdraw(ada, grant.id());
    JsonPath webhook = client.nextWebhook();
    assertEquals("grant.ended", webhook.getString("type"));
    assertEquals(
        Map.of("subject", ada.toString(), "grantId", grant.id().toString(), "reason", "withdrawn"),
        webhook.getMap("data"));
    SignedJWT event = client.nextEvent();
    JWTClaimsSet claims = event.getJWTClaimsSet();
    assertEquals("secevent+jwt", event.getHeader().getType().getType());
    assertEquals(webhook.getString("id"), claims.getJWTID());
    assertEquals(TestInstance.url(), claims.getIssuer());
    assertEquals(List.of(client.app.clientId()), claims.getAudience());
    assertEquals(
        Map.of("format", "iss_sub", "iss", TestInstance.url(), "sub", ada.toString()),
        claims.getJSONObjectClaim("sub_id"));
    assertEquals(
        Map.of(
            "urn:holdfast:event:grant-ended",
            Map.of("grant_id", grant.id().toString(), "reason", "withdrawn")),
        claims.getJSONObjectClaim("events"));
    assertEquals(
        Instant.parse(webhook.getString("timestamp")).getEpochSecond(), claims.getLongClaim("toe"));
    assertNull(claims.getSubject());
    assertNull(claims.getExpirationTime());
  }

  @Test
  void a_pairwise_client_is_told_of_whom_it_knows() throws Exception {
    try (Listening pairwise = new Listening(Map.of("subject_type", "pairwise"))) {
      LiveGrant grant = Issue.grant(pairwise.app, ada, "facts", null);
      String subject = subjects.of(clients.find(pairwise.app.clientId()).orElseThrow(), ada);
      assertNotEquals(ada.toString(), subject);
      grants.withdraw(ada, grant.id());
      assertEquals(subject, pairwise.nextWebhook().getString("data.subject"));
      String event = pairwise.nextEvent().getPayload().toString();
      assertEquals(subject, JsonPath.from(event).getString("sub_id.sub"));
      assertFalse(event.contains(ada.toString()), event);
    }
  }

  @Test
  void a_change_is_told_and_what_changes_nothing_is_not() throws Exception {
    LiveGrant grant = allow("facts training", null);
    changes.change(ada, grant.id(), Set.of("facts", "training"), "same");
    changes.change(ada, grant.id(), Set.of("facts"), "same");
    JsonPath told = client.nextWebhook();
    assertEquals("grant.changed", told.getString("type"));
    assertEquals(grant.id().toString(), told.getString("data.grantId"));
    assertEquals(
        Map.of("urn:holdfast:event:grant-changed", Map.of("grant_id", grant.id().toString())),
        client.nextEvent().getJWTClaimsSet().getJSONObjectClaim("events"));
    grants.withdraw(ada, grant.id());
    assertEquals("grant.ended", client.nextWebhook().getString("type"));
  }

  @Test
  void an_end_that_comes_by_itself_is_told_once() throws Exception {
    LiveGrant grant = allow("facts", clock.instant().plusSeconds(60));
    TestClock.advance(Duration.ofMinutes(2));
    assertTrue(ends.over(1_000).contains(grant.id()));
    assertEquals(1, AtOnce.each(4, i -> ends.expire(grant.id())).stream().filter(is -> is).count());
    JsonPath told = client.nextWebhook();
    assertEquals("expired", told.getString("data.reason"));
    assertEquals(grant.until(), Instant.parse(told.getString("timestamp")));
    allow("facts", null);
    assertFalse(ends.over(1_000).contains(grant.id()));
    client.nextEvent();
    assertNothingMore();
  }

  @Test
  void who_allows_anew_before_the_job_has_looked_ends_the_old_one() throws Exception {
    LiveGrant grant = allow("facts", clock.instant().plusSeconds(60));
    TestClock.advance(Duration.ofMinutes(2));
    LiveGrant anew = allow("facts", null);
    assertNotEquals(grant.id(), anew.id());
    JsonPath told = client.nextWebhook();
    assertEquals("expired", told.getString("data.reason"));
    assertEquals(grant.id().toString(), told.getString("data.grantId"));
    assertFalse(ends.expire(grant.id()));
  }

  @Test
  void what_is_prolonged_has_not_ended() {
    LiveGrant grant = allow("facts", clock.instant().plusSeconds(60));
    assertFalse(ends.expire(grant.id()));
    allow("facts", null);
    TestClock.advance(Duration.ofMinutes(2));
    assertFalse(ends.expire(grant.id()));
    assertTrue(grants.live(grant.id()).isPresent());
  }

  @Test
  void an_erasure_ends_what_she_allowed() throws Exception {
    LiveGrant grant = allow("facts", null);
    people.erase(ada);
    JsonPath told = client.nextWebhook();
    assertEquals("erased", told.getString("data.reason"));
    assertEquals(grant.id().toString(), told.getString("data.grantId"));
    client.nextEvent();
    assertNothingMore();
  }

  @Test
  void of_eight_withdrawals_at_once_one_is_told() throws Exception {
    LiveGrant grant = allow("facts", null);
    List<Boolean> done = AtOnce.each(8, i -> grants.withdraw(ada, grant.id()));
    assertEquals(1, done.stream().filter(is -> is).count());
    client.nextWebhook();
    client.nextEvent();
    assertNothingMore();
  }

  @Test
  void who_does_not_take_it_is_told_again_under_the_same_id() throws Exception {
    client.webhook.answerWith(500);
    grants.withdraw(ada, allow("facts", null).id());
    String id = client.nextWebhook().getString("id");
    client.webhook.answerWith(204);
    TestClock.advance(Duration.ofSeconds(20));
    assertEquals(id, client.nextWebhook().getString("id"));
    TestClock.advance(Duration.ofHours(2));
    client.nextEvent();
    assertNothingMore();
  }

  @Test
  void without_a_secret_there_is_no_webhook() throws Exception {
    try (Receiver receiver = new Receiver()) {
      var app = client.team.app(Map.of("webhook_uri", receiver.uri()));
      LiveGrant grant = Issue.grant(app, ada, "facts", null);
      grants.withdraw(ada, grant.id());
      grants.withdraw(ada, allow("facts", null).id());
      client.nextWebhook();
      client.nextEvent();
      assertTrue(receiver.isEmpty());
    }
  }

  /** What is told later is told: so nothing came before it that was not read. */
  private void assertNothingMore() throws Exception {
    PersonId eve = Issue.person();
    LiveGrant last = Issue.grant(client.app, eve, "facts", null);
    grants.withdraw(eve, last.id());
    assertEquals(last.id().toString(), client.nextWebhook().getString("data.grantId"));
    String event = client.nextEvent().getPayload().toString();
    assertTrue(event.contains(last.id().toString()), event);
  }

  private LiveGrant allow(String scopes, Instant until) {
    return Issue.grant(client.app, ada, scopes, until);
  }
}
