package dev.holdfast.myledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.clients.Clients;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What apps are called that are not there any more. */
@QuarkusTest
class GoneAppsTest {

  private final PersonId person = Issue.person();

  @Inject Clients clients;
  @Inject Tellers tellers;

  @Test
  void an_app_that_somebody_allowed_keeps_its_name() {
    App app = Issue.client();
    App.me(Issue.tokens(app, person, "facts").path("access_token"), "facts");
    clients.end(app.clientId());
    assertEquals("An app", tellers.of(person).name("client", app.clientId()));
  }

  @Test
  void another_one_is_told_by_its_id() {
    App app = Issue.client();
    clients.remove(app.clientId());
    assertEquals(
        "An app that is gone (" + app.clientId() + ")",
        tellers.of(person).name("client", app.clientId()));
  }
}
