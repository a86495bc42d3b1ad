package dev.holdfast.authorizations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.clients.Clients;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.App;
import dev.holdfast.tokens.Authentication;
import dev.holdfast.tokens.NewCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session may end while a request is decided that began with it. */
@QuarkusTest
class SignedOutMeanwhileTest {

  private static final How HOW = new How(How.TWO_FACTORS, List.of("pwd", "otp", "mfa"));

  @Inject PendingAuthorizations pending;
  @Inject Sessions sessions;
  @Inject Clients clients;
  @Inject Clock clock;

  private final App app = Issue.client();
  private final PersonId person = Issue.person();
  private final LiveGrant grant = Issue.grant(app, person, "openid facts", null);

  @Test
  void no_code_is_issued_for_a_session_that_is_over() {
    UUID session = sessions.start(person, HOW, Device.of(null, "test", "here")).session();
    assertEquals(1, answers(session));
    sessions.end(person, session);
    assertEquals(0, answers(session));
  }

  @Test
  void nor_for_somebody_elses() {
    UUID session = sessions.start(Issue.person(), HOW, Device.of(null, "test", "here")).session();
    assertEquals(0, answers(session));
  }

  private long answers(UUID session) {
    NewCode code =
        new NewCode(
            app.clientId(),
            person,
            grant.id(),
            app.redirectUri(),
            null,
            null,
            grant.scopes(),
            new Authentication(clock.instant(), HOW, session),
            null,
            Set.of(),
            Set.of());
    return pending.answer(null, null, code, clients.find(app.clientId()).orElseThrow()).stream()
        .count();
  }
}
