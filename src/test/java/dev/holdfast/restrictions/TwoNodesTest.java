package dev.holdfast.restrictions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.holdfast.limits.AnotherNode;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A rate is one for all nodes on PostgreSQL, whichever of them is called. */
@QuarkusTest
class TwoNodesTest {

  @Inject AccessRestrictions restrictions;
  @Inject Guard here;
  @Inject Writing writing;
  @Inject ClientNetwork network;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String database;

  @Test
  void what_one_has_let_pass_the_other_counts() {
    assumeFalse(database.equals("sqlite"), "one process alone has that database");
    App app = Issue.client();
    restrictions.add(app.clientId(), rate("{\"type\":\"rate\",\"perMinute\":3}"));
    String stored = restrictions.textOf(app.clientId());
    Guard there = new Guard(writing, AnotherNode.limits(), network, clock);
    String token = Issue.tokens(app, "facts").path("access_token");
    assertEquals(200, App.me(token, "facts").statusCode(), "the token was the first");
    assertEquals(Verdict.Outcome.PASSES, there.test(stored, request()).outcome());
    String key = writing.rules(stored).rates().get(0).said().id();
    Rate rate = (Rate) writing.rules(stored).rates().get(0).condition();
    assertEquals(true, AnotherNode.limits().take(rate.limit(), key).isEmpty());
    assertEquals(429, App.me(token, "facts").statusCode());
    assertEquals(Verdict.Outcome.TOO_OFTEN, there.test(stored, request()).outcome());
    assertEquals(Verdict.Outcome.TOO_OFTEN, here.test(stored, request()).outcome());
  }

  private Restriction rate(String json) {
    Faults faults = new Faults();
    Restriction read =
        restrictions.read(JsonBody.read(json.getBytes(StandardCharsets.UTF_8)), "", faults);
    faults.throwIfAny();
    return read;
  }

  private Request request() {
    return new Request(null, null, clock.instant(), "GET", "/api/people/me/facts", Set.of("facts"));
  }
}
