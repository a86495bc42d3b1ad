package dev.holdfast.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clientdocuments.AskedClient;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Registration;
import dev.holdfast.consent.Grants;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.oauth.Issue;
import dev.holdfast.registration.RegistrationConfig.Mode;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestClock;
import dev.holdfast.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may register, how many, and who goes again. */
@QuarkusTest
@ActivateRequestContext
class RegistrationsTest {

  @Inject Clock clock;
  @Inject Clients clients;
  @Inject Grants grants;
  @Inject InitialTokens tokens;
  @Inject Registrations open;

  private record Settings(Mode mode, boolean pkceOptional, long most, Duration unusedAfter)
      implements RegistrationConfig {}

  @Test
  void an_initial_token_is_good_as_often_as_it_was_made_for() throws Exception {
    String token = tokens.make(3, Duration.ofHours(1));
    Callable<Boolean> use = () -> tokens.use(token);
    var threads = Executors.newFixedThreadPool(6);
    int used = 0;
    for (Future<Boolean> each : threads.invokeAll(Stream.generate(() -> use).limit(8).toList())) {
      used += taken(each) ? 1 : 0;
    }
    threads.shutdown();
    assertEquals(3, used);
    assertFalse(tokens.use(token));
  }

  @Test
  void an_initial_token_ages() {
    String token = tokens.make(1, Duration.ofHours(1));
    TestClock.advance(Duration.ofHours(1));
    assertFalse(tokens.use(token));
  }

  @Test
  void who_needs_a_token_and_has_none_does_not_register() {
    Registrations closed = registrations(Mode.TOKEN, 1_000_000);
    for (String token : new String[] {null, "a token that nobody made"}) {
      assertThrows(AuthenticationFailedException.class, () -> register(closed, token));
    }
    register(closed, tokens.make(1, Duration.ofHours(1)));
  }

  @Test
  void there_are_not_more_than_the_operator_allows() {
    open.register(asked(false), null);
    Registrations full = registrations(Mode.OPEN, 1);
    assertThrows(Problem.class, () -> register(full, null));
  }

  @Test
  void what_nobody_ever_allowed_anything_goes() {
    Registration unused = asked(false);
    Registration used = asked(false);
    open.register(unused, null);
    open.register(used, null);
    App app = new App(used.client().clientId(), used.secret(), null);
    Issue.grant(app, Issue.person(), "openid", null);
    TestClock.advance(Duration.ofDays(7));
    while (open.removeUnused(100) > 0) {
      Thread.onSpinWait();
    }
    assertTrue(clients.find(unused.client().clientId()).isEmpty());
    assertTrue(clients.find(used.client().clientId()).isPresent());
  }

  @Test
  void what_is_stopped_or_gone_is_not_described_anew() {
    Registration stopped = asked(false);
    open.register(stopped, null);
    clients.disable(stopped.client().clientId());
    assertFalse(open.update(stopped));
    assertFalse(clients.find(stopped.client().clientId()).orElseThrow().enabled());

    Registration gone = asked(false);
    open.register(gone, null);
    assertTrue(open.update(gone));
    open.end(gone.client().clientId());
    assertFalse(open.update(gone));
    assertTrue(clients.find(gone.client().clientId()).isEmpty());
  }

  @Test
  void pkce_is_left_out_only_if_the_operator_lets_confidential_clients() {
    assertTrue(asked(false).client().requirePkce());
    assertFalse(asked(true).client().requirePkce());
    String open = "{\"redirect_uris\": [\"https://a.example/\"], %s}";
    assertTrue(read(open.formatted("\"token_endpoint_auth_method\": \"none\""), true));
    assertTrue(read(open.formatted("\"require_pkce\": true"), true));
    assertTrue(read(open.formatted("\"require_pkce\": false"), false));
  }

  private boolean read(String json, boolean pkceOptional) {
    return AskedClient.read(
            AskedClient.json(json.getBytes(StandardCharsets.UTF_8)),
            "c-test",
            pkceOptional,
            client -> false)
        .client()
        .requirePkce();
  }

  private static void register(Registrations at, String token) {
    QuarkusTransaction.requiringNew().run(() -> at.register(asked(false), token));
  }

  private static boolean taken(Future<Boolean> use) throws InterruptedException {
    try {
      return use.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private Registrations registrations(Mode mode, long most) {
    Settings settings = new Settings(mode, false, most, Duration.ofDays(7));
    return new Registrations(clock, settings, clients, grants, tokens);
  }

  private static Registration asked(boolean pkceOptional) {
    String json = "{\"redirect_uris\": [\"https://a.example/\"]}";
    return AskedClient.read(
        AskedClient.json(json.getBytes(StandardCharsets.UTF_8)),
        "c-" + Tokens.random().substring(0, 22),
        pkceOptional,
        client -> false);
  }
}
