package dev.holdfast.clientdocuments;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.DocumentAddress;
import dev.holdfast.clients.Imported;
import dev.holdfast.clients.Registration;
import dev.holdfast.consent.Grants;
import dev.holdfast.oauth.Issue;
import dev.holdfast.outgoing.Fetched;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Site;
import dev.holdfast.testing.Site.Page;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose documents are taken, how many, how often they are asked for, and what an operator says. */
@QuarkusTest
@ActivateRequestContext
class ClientDocumentsTest {

  private static final String BACK = "https://app.example/back";
  private static final Map<String, Object> PUBLIC =
      Map.of("client_name", "An agent", "redirect_uris", List.of(BACK));

  @Inject Clock clock;
  @Inject Clients clients;
  @Inject Grants grants;
  @Inject DocumentFetches fetches;
  @Inject StoredDocuments stored;

  private Site site;

  private record Settings(Optional<List<String>> hosts, long most, Duration unusedAfter)
      implements DocumentsConfig {}

  @BeforeEach
  void open() {
    site = new Site();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_site_that_is_away_ends_new_requests_at_once_and_tokens_after_a_day() {
    App app = app(site.document("/agent.json", PUBLIC));
    String code = app.code(App.ask("facts"), Given.person());
    assertFalse(code.isEmpty());
    site.put("/agent.json", new Page(503, "text/plain", "", Map.of()));
    TestClock.advance(Duration.ofMinutes(7));
    assertTrue(refusal(app).contains("its answer is 503"));
    app.revoke("x").then().statusCode(200);
    int fetches = site.fetches();
    app.revoke("x").then().statusCode(200);
    assertEquals(fetches, site.fetches(), "it is left alone for a while");
    TestClock.advance(Duration.ofDays(1));
    app.revoke("x").then().statusCode(401).body("error", equalTo("invalid_client"));
  }

  @Test
  void what_is_not_for_us_in_its_lists_is_left_out() {
    Map<String, Object> members = new HashMap<>(PUBLIC);
    members.put("redirect_uris", List.of("cursor://back", BACK));
    members.put("grant_types", List.of("authorization_code", "client_credentials", "other"));
    members.put("response_types", List.of("code", "token"));
    members.put("scope", "facts mcp:tools people.write");
    members.put("software_statement", "x.y.z");
    App app = app(site.document("/agent.json", members));
    assertNull(refusal(app));
    assertTrue(refusal(new App(app.clientId(), null, "cursor://back")).contains("redirect_uri"));
    app.token(FormFields.of("grant_type", "client_credentials"))
        .then()
        .body("error", equalTo("unauthorized_client"));
  }

  @Test
  void section_7_2_what_an_operator_has_registered_is_not_fetched() {
    String id = site.at("/agent.json");
    Imported.client(
        Site.json(
            id,
            Map.of(
                "redirect_uris",
                List.of(BACK),
                "token_endpoint_auth_method",
                "none",
                "scope",
                "facts")));
    assertNull(refusal(app(id)));
    assertEquals(0, site.fetches());
  }

  @Test
  void one_that_an_operator_has_stopped_stays_so() {
    App app = app(site.document("/agent.json", PUBLIC));
    assertNull(refusal(app));
    Issue.bean(Clients.class).disable(app.clientId());
    TestClock.advance(Duration.ofMinutes(5));
    assertTrue(refusal(app).contains("This client is disabled."));
    TestClock.advance(Duration.ofDays(2));
    while (stored.removeUnused() > 0) {
      Thread.onSpinWait();
    }
    assertTrue(refusal(app).contains("This client is disabled."), "it does not come back as new");
  }

  @Test
  void while_one_asks_again_the_others_go_on_with_what_is_known() {
    String id = site.document("/agent.json", PUBLIC);
    assertNull(refusal(app(id)));
    TestClock.advance(Duration.ofMinutes(10));
    assertTrue(stored.claim(id), "one is asking");
    assertNull(refusal(app(id)));
    stored.fail(id);
    assertTrue(refusal(app(id)).contains("try again"), "it was asked in vain");
    TestClock.advance(Duration.ofSeconds(11));
    assertNull(refusal(app(id)), "it is there again");
  }

  @Test
  void nobody_makes_us_call_a_host_at_will() {
    String last = "";
    for (int i = 0; i < 200 && !last.contains("Too many documents"); i++) {
      String id = "https://10.9.8.7/" + i;
      last = assertThrows(OAuthException.class, () -> fetches.first(id)).getMessage();
    }
    assertTrue(last.contains("Too many documents"), last);
    assertNull(refusal(app(site.document("/agent.json", PUBLIC))), "others are not held back");
  }

  @Test
  void an_operator_says_whose_are_taken() {
    String id = site.document("/agent.json", PUBLIC);
    assertFalse(of().on());
    assertThrows(OAuthException.class, () -> of().find(id));
    assertThrows(OAuthException.class, () -> of("other.example").find(id));
    assertEquals(0, site.fetches());
    assertThrows(OAuthException.class, () -> of("localhost").find(id), "another port, another's");
    String host = DocumentAddress.host(id).toUpperCase(Locale.ROOT);
    assertTrue(of("other.example", host).find(id).isPresent());
    assertTrue(of("*").on());
  }

  @Test
  void many_who_meet_it_at_the_same_time_meet_one_client() throws Exception {
    App app = app(site.document("/agent.json", PUBLIC));
    Callable<Optional<String>> meet = () -> Optional.ofNullable(refusal(app));
    var threads = Executors.newFixedThreadPool(6);
    for (Future<Optional<String>> each : threads.invokeAll(Collections.nCopies(6, meet))) {
      assertEquals(Optional.empty(), each.get());
    }
    threads.shutdown();
  }

  @Test
  void ids_of_ours_are_no_addresses() {
    App app = Issue.client();
    assertTrue(of().find(app.clientId()).isPresent());
    assertTrue(of().enabled(app.clientId()).isPresent());
    assertTrue(of("*").find("nobody").isEmpty());
  }

  @Test
  void there_are_not_more_than_the_operator_allows_and_the_oldest_make_room() {
    StoredDocuments full =
        new StoredDocuments(
            clock, new Settings(Optional.empty(), 1, Duration.ofDays(1)), clients, grants);
    assertTrue(stored.keep(described("https://a.example/1"), Duration.ofMinutes(5)));
    assertFalse(keep(full, "https://a.example/2"));
    assertTrue(keep(full, "https://a.example/1"), "it is here already");
    TestClock.advance(Duration.ofMinutes(10));
    assertTrue(keep(full, "https://a.example/2"));
    assertTrue(clients.enabled("https://a.example/1").isEmpty());
  }

  @Test
  void what_nobody_ever_allowed_anything_goes() {
    String unused = site.document("/unused.json", PUBLIC);
    String used = site.document("/used.json", PUBLIC);
    assertNull(refusal(app(unused)));
    assertNull(refusal(app(used)));
    Issue.grant(app(used), Issue.person(), "facts", null);
    TestClock.advance(Duration.ofDays(1));
    while (stored.removeUnused() > 0) {
      Thread.onSpinWait();
    }
    assertTrue(clients.enabled(unused).isEmpty());
    assertTrue(clients.enabled(used).isPresent());
  }

  private ClientDocuments of(String... hosts) {
    Optional<List<String>> some = Optional.of(List.of(hosts)).filter(all -> !all.isEmpty());
    Settings settings = new Settings(some, 1_000, Duration.ofDays(1));
    return new ClientDocuments(settings, stored, fetches, clients, clock);
  }

  private static boolean keep(StoredDocuments full, String id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> full.keep(described(id), Duration.ofMinutes(5)));
  }

  private static Registration described(String id) {
    byte[] body = Site.json(id, PUBLIC).getBytes(StandardCharsets.UTF_8);
    return DocumentReading.read(id, new Fetched(body, "application/json", Duration.ZERO));
  }

  private static App app(String clientId) {
    return new App(clientId, null, BACK);
  }

  /** What the page says is wrong with a request for authorization; null if nothing is. */
  private static String refusal(App app) {
    Visitor.Place place = new Visitor().open(app.address(App.ask("facts")));
    return place.status() == 200 ? null : place.page().text();
  }
}
