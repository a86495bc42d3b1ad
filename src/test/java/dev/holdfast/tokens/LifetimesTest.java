package dev.holdfast.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Imported;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client's tokens live shorter than others if it was registered so, and never longer. */
@QuarkusTest
class LifetimesTest {

  @Test
  void an_access_token_lives_as_long_as_the_client_was_registered_for() {
    App app = client("\"access_token_lifetime\": 90");
    Response answer = tokens(app);
    assertEquals(90, answer.<Integer>path("expires_in"));
    App.me(answer.path("access_token"), "facts").then().statusCode(200);
    TestClock.advance(Duration.ofSeconds(91));
    App.me(answer.path("access_token"), "facts").then().statusCode(401);
  }

  @Test
  void it_never_lives_longer_than_all_do_here() {
    App app = client("\"access_token_lifetime\": 86400");
    assertEquals(300, tokens(app).<Integer>path("expires_in"));
    RegisteredClient known = Issue.bean(Clients.class).find(app.clientId()).orElseThrow();
    assertEquals(
        "access_token_lifetime", Issue.bean(Lifetimes.class).findings(known).get(0).member());
  }

  @Test
  void a_refresh_token_that_rests_for_longer_ends() {
    App app = client("\"refresh_token_idle_lifetime\": 60");
    Response first = tokens(app);
    TestClock.advance(Duration.ofSeconds(50));
    Response second = app.refresh(first.path("refresh_token"));
    assertEquals(200, second.statusCode());
    TestClock.advance(Duration.ofSeconds(61));
    assertEquals(400, app.refresh(second.path("refresh_token")).statusCode());
  }

  @Test
  void refreshing_ends_however_often_it_is_used() {
    App app = client("\"refresh_token_lifetime\": 100");
    Response first = tokens(app);
    TestClock.advance(Duration.ofSeconds(60));
    Response second = app.refresh(first.path("refresh_token"));
    assertEquals(200, second.statusCode());
    TestClock.advance(Duration.ofSeconds(60));
    assertEquals(400, app.refresh(second.path("refresh_token")).statusCode());
  }

  private static Response tokens(App app) {
    Response answer = Issue.tokens(app, "facts offline_access");
    assertEquals(200, answer.statusCode());
    return answer;
  }

  private static App client(String lifetime) {
    return Imported.client(
        "{\"client_name\": \"Short\", \"redirect_uris\": [\"%s\"], %s}"
            .formatted(Issue.REDIRECT, lifetime));
  }
}
