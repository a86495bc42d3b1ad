package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.apikeys.ApiKeys;
import dev.holdfast.apikeys.KeyOwner;
import dev.holdfast.apikeys.NewKey;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Imported;
import dev.holdfast.emails.Source;
import dev.holdfast.jose.SeenIds;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.portability.Exports;
import dev.holdfast.registration.InitialTokens;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Site;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import dev.holdfast.usage.UsageWriter;
import dev.holdfast.web.Came;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is over does not stay in the database: each feature's clean-up is run, long afterwards. */
@QuarkusTest
class CleaningTest {

  private static final List<String> TABLES =
      List.of(
          "authorization_code",
          "refresh_token",
          "token_family",
          "revoked_token",
          "pending_authorization",
          "pushed_request",
          "consent_question",
          "session",
          "kept_answer",
          "seen_id",
          "device_authorization",
          "client_sign_in",
          "app_session",
          "client_registration",
          "client_document where used = false",
          "initial_access_token",
          "client_notice",
          "organization_invitation",
          // Other tests set the clock ahead: their days are not over then.
          "usage_day where day <= " + LocalDate.now(ZoneOffset.UTC).toEpochDay(),
          "refusal",
          "person_export",
          "api_key where expires_at is not null",
          "audit_delivery");

  @Test
  void what_is_over_is_removed() throws Exception {
    leaveTraces();
    for (String table : TABLES) {
      assertTrue(rows(table) > 0, table);
    }
    clean();
    for (String table : TABLES) {
      assertTrue(rows(table) > 0, table + " is not over yet");
    }
    TestClock.advance(Duration.ofDays(400));
    clean();
    for (String table : TABLES) {
      assertEquals(0, rows(table), table);
    }
  }

  private static void leaveTraces() {
    App app = Issue.client();
    String token = Issue.tokens(app, "facts offline_access").path("access_token");
    app.revoke(token).then().statusCode(200);
    App.me(token, "facts").then().statusCode(401);
    Issue.bean(UsageWriter.class).write();
    aKeyThatExpires();
    Issue.bean(Exports.class).ask(Issue.person(), Source.UNKNOWN, new Came("a test", null, null));
    aDeviceAsks();
    app.push(app.parameters(App.ask("facts"))).then().statusCode(201);
    Issue.bean(SeenIds.class).first("a test", "an id", Instant.now().plusSeconds(3_600));
    String person = Given.person(Map.of("given_name", "Ada"));
    Visitor visitor = new Visitor();
    visitor.send(
        visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", person);
    visitor.open("/admin");
    signInToAnAppThatCannotBeTold(person);
    aClientRegistersItself();
    aClientIsDescribedAtItsId();
    somebodyIsInvited();
    anActWaitsForASinkOfBefore();
    Visitor.Place asked = visitor.open(App.demo().address(App.ask("facts")));
    assertTrue(asked.uri().getPath().startsWith("/consent/"), asked.uri().getPath());
    RestAssured.given()
        .header("Authorization", "Bearer " + Given.partnerToken("record.write"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(Map.of("name", "nickname", "value", "Ada"))
        .post(TestInstance.url() + "/api/people/" + person + "/facts")
        .then()
        .statusCode(201);
  }

  private static void aKeyThatExpires() {
    KeyOwner owner = KeyOwner.of(Issue.person());
    Instant soon = Instant.now().plusSeconds(3_600);
    NewKey key = new NewKey("a key", Set.of("facts"), soon, List.of());
    Issue.bean(ApiKeys.class).add(owner, key, ApiKeys.text(owner));
  }

  private static void aDeviceAsks() {
    App device =
        Imported.client(
            """
            {"grant_types": ["urn:ietf:params:oauth:grant-type:device_code"], "scope": "facts"}
            """);
    RestAssured.given()
        .auth()
        .preemptive()
        .basic(device.clientId(), device.secret())
        .contentType("application/x-www-form-urlencoded")
        .body("scope=facts")
        .post(TestInstance.url() + "/api/oauth/device_authorization")
        .then()
        .statusCode(200);
  }

  private static void aClientRegistersItself() {
    Issue.bean(InitialTokens.class).make(1, Duration.ofDays(1));
    RestAssured.given()
        .contentType("application/json")
        .body(Map.of("redirect_uris", List.of("https://app.example/")))
        .post(TestInstance.url() + "/api/oauth/register")
        .then()
        .statusCode(201);
  }

  private static void aClientIsDescribedAtItsId() {
    try (Site site = new Site()) {
      String id =
          site.document("/c.json", Map.of("redirect_uris", List.of("https://app.example/")));
      new Visitor().open(new App(id, null, "https://app.example/").address(App.ask("facts")));
    }
  }

  private static void somebodyIsInvited() {
    Team team = new Team("Team " + UUID.randomUUID());
    team.owner
        .call()
        .body(Map.of("email", UUID.randomUUID() + "@example.org", "role", "viewer"))
        .post(team.url + "/invitations")
        .then()
        .statusCode(201);
  }

  private static void anActWaitsForASinkOfBefore() {
    update(
        "insert into audit_delivery (id, event_id, sink, created_at, attempts, due_at)"
            + " select id, id, 'WEBHOOK', happened_at, 0, happened_at from audit_event"
            + " order by happened_at desc limit 1");
  }

  private static void update(String sql) {
    try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
        var statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Once it stays, in another browser it ends. */
  private static void signInToAnAppThatCannotBeTold(String person) {
    App app =
        Issue.client(ClientMetadata.of(Map.of("backchannel_logout_uri", "https://10.0.0.1/")));
    Visitor browser = new Visitor();
    app.code(App.ask("openid"), person, new Visitor(), "openid");
    app.code(App.ask("openid"), person, browser, "openid");
    browser.send(browser.open("/me/apps").form("form[action=/sign-out]"));
  }

  /** Every job that removes something, as the scheduler would run it. */
  private static void clean() throws Exception {
    ArcContainer arc = Arc.container();
    List<? extends Class<?>> jobs =
        arc.beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.getSimpleName().matches("\\w*(Cleaning|Expiry)"))
            .toList();
    assertFalse(jobs.isEmpty());
    for (Class<?> job : jobs) {
      Method run =
          Arrays.stream(job.getDeclaredMethods())
              .filter(method -> method.isAnnotationPresent(Scheduled.class))
              .findFirst()
              .orElseThrow();
      run.setAccessible(true);
      arc.requestContext().activate();
      try {
        run.invoke(arc.instance(job).get());
      } finally {
        arc.requestContext().terminate();
      }
    }
  }

  private static int rows(String table) throws SQLException {
    try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery("select count(*) from " + table)) {
      found.next();
      return found.getInt(1);
    }
  }
}
