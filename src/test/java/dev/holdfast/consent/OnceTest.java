package dev.holdfast.consent;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is allowed once gives one answer, and no refresh token outlives what it rests on. */
@QuarkusTest
class OnceTest {

  private static final String FORM = "main form:has([name=decision])";

  private final Asking asking = new Asking();

  @AfterEach
  void backToNow() {
    TestClock.reset();
  }

  @Test
  void it_ends_with_the_access_token_that_it_gave() {
    App.Ask ask = App.ask("facts offline_access");
    Response tokens = once(ask, asking.signedIn(asking.visitor.open(asking.app.address(ask))));
    tokens.then().statusCode(200).body("refresh_token", nullValue());
    tokens.then().body("scope", equalTo("facts"));
    String token = tokens.path("access_token");
    App.me(token, "facts").then().statusCode(200);
    Visitor.Place again = asking.visitor.open(asking.app.address(ask));
    assertEquals("/consent", again.uri().getPath().substring(0, 8), "she is asked each time");
    TestClock.advance(Duration.ofMinutes(4));
    App.me(token, "facts").then().statusCode(200);
    TestClock.advance(Duration.ofMinutes(2));
    App.me(token, "facts").then().statusCode(401);
    String apps = asking.visitor.open("/me/apps").page().text();
    assertTrue(apps.contains("its time was over"), apps);
  }

  @Test
  void another_answer_needs_another_yes() {
    App.Ask first = App.ask("facts");
    once(first, asking.signedIn(asking.visitor.open(asking.app.address(first))))
        .then()
        .statusCode(200);
    App.Ask second = App.ask("facts");
    once(second, asking.visitor.open(asking.app.address(second))).then().statusCode(200);
  }

  @Test
  void of_many_that_come_at_once_one_is_answered() throws Exception {
    App app = Issue.client();
    PersonId person = Issue.person();
    Grants grants = Issue.bean(Grants.class);
    Instant later = Issue.bean(Clock.class).instant().plus(Duration.ofMinutes(5));
    LiveGrant grant =
        grants.give(
            new Given(person, app.clientId(), Set.of("facts"), Set.of(), later, Set.of(), true));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> answers =
        threads.invokeAll(
            Collections.nCopies(8, () -> grants.spend(grant, Set.of("facts"), later)));
    threads.shutdown();
    int answered = 0;
    for (Future<Boolean> answer : answers) {
      answered += answer.get() ? 1 : 0;
    }
    assertEquals(1, answered);
  }

  @Test
  void a_refresh_token_never_outlives_its_grant() {
    App app = Issue.client();
    PersonId person = Issue.person();
    LiveGrant grant =
        Issue.grant(
            app,
            person,
            "facts offline_access",
            Issue.bean(Clock.class).instant().plus(Duration.ofDays(1)));
    String refresh = app.token(Issue.exchange(Issue.code(app, grant))).path("refresh_token");
    TestClock.advance(Duration.ofHours(23));
    Response later = app.refresh(refresh);
    String next = later.then().statusCode(200).extract().path("refresh_token");
    TestClock.advance(Duration.ofHours(2));
    app.refresh(next).then().statusCode(400).body("error", equalTo("invalid_grant"));
    app.introspect(next).then().body("active", equalTo(false));
    App.me(later.path("access_token"), "facts").then().statusCode(401);
  }

  private Response once(App.Ask ask, Visitor.Place page) {
    Visitor.Place away =
        asking.visitor.send(
            page.form(FORM),
            "decision",
            "allow",
            "until",
            "once",
            "scope",
            "facts",
            "scope",
            "offline_access");
    return asking.app.exchange(ask, FormFields.query(away.away()).get("code"));
  }
}
