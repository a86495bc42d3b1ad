package dev.holdfast.authorizations;

import static dev.holdfast.oauth.Issue.bean;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.Clients;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.SentParameters;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.App;
import dev.holdfast.tokens.Authentication;
import dev.holdfast.tokens.NewCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that waits is over when its code is stored, neither before nor after. */
@QuarkusTest
@ActivateRequestContext
class AnswerTest {

  private final App app = Issue.client();
  private final PersonId person = Issue.person();
  private UUID session;

  @BeforeEach
  void signedIn() {
    session = bean(Sessions.class).start(person, How.BELIEVED, Device.UNKNOWN).session();
  }

  @Test
  void a_request_whose_code_cannot_be_stored_waits_on() {
    LiveGrant grant = Issue.grant(app, person, "facts", null);
    Pending waiting = waiting();
    assertThrows(RuntimeException.class, () -> issue(grant, "a client that is not there", waiting));
    assertTrue(bean(PendingAuthorizations.class).find(waiting.id(), "here").isPresent());
    assertTrue(issue(grant, app.clientId(), waiting).isPresent());
    assertEquals(Optional.empty(), issue(grant, app.clientId(), waiting), "it is answered");
  }

  @Test
  void for_somebody_deactivated_no_code_is_issued() {
    LiveGrant grant = Issue.grant(app, person, "facts", null);
    Pending waiting = waiting();
    bean(People.class).deactivate(person);
    assertEquals(Optional.empty(), issue(grant, app.clientId(), waiting));
  }

  private Optional<String> issue(LiveGrant grant, String client, Pending waiting) {
    return bean(PendingAuthorizations.class)
        .answer(
            waiting.id(),
            null,
            new NewCode(
                client,
                person,
                grant.id(),
                app.redirectUri(),
                null,
                null,
                grant.scopes(),
                new Authentication(bean(Clock.class).instant(), How.BELIEVED, session),
                null,
                Set.of(),
                Set.of()),
            bean(Clients.class).find(app.clientId()).orElseThrow());
  }

  private Pending waiting() {
    return bean(PendingAuthorizations.class)
        .open(
            new AuthorizeRequest(
                null, null, SentParameters.read("client_id=x"), null, Set.of(), null),
            "here");
  }
}
