package dev.holdfast.developers;

import static dev.holdfast.oauth.Issue.bean;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.clients.ClientSecrets;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.organizations.Members;
import dev.holdfast.organizations.Team;
import dev.holdfast.outgoing.WebhookKey;
import dev.holdfast.signals.WebhookSecrets;
import dev.holdfast.testing.Meanwhile;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who is taken out of an organization at this moment changes none of its clients. */
@QuarkusTest
class HeldClientsTest {

  private static final Actor MACHINE = Actor.ofCommandLine();

  private final Team team = new Team("Team " + UUID.randomUUID());
  private final String id = team.added(Map.of());
  private final Caller developer =
      Caller.member(
          new Actor(Via.API, team.developer.person(), "an-app", null, "192.0.2.1", "a-request"));

  @Test
  void a_secret_is_not_added() {
    int before = bean(ClientSecrets.class).of(id).size();
    NewSecret asked = new NewSecret("late", null);
    assertRefusedAtOnce(
        () -> bean(DeveloperSecrets.class).add(developer, id, asked, Tokens.random()));
    assertEquals(before, bean(ClientSecrets.class).of(id).size());
  }

  @Test
  void a_secret_is_not_revoked() {
    String secret = bean(ClientSecrets.class).of(id).get(0).id();
    assertRefusedAtOnce(() -> bean(DeveloperSecrets.class).revoke(developer, id, secret));
    assertEquals(1, bean(ClientSecrets.class).of(id).size());
  }

  @Test
  void a_webhook_secret_is_not_made() {
    WebhookSecrets secrets = bean(WebhookSecrets.class);
    assertRefusedAtOnce(() -> secrets.replace(developer, id, WebhookKey.make()));
    assertTrue(secrets.of(Caller.admin(MACHINE), id).isEmpty());
  }

  @Test
  void it_is_not_disabled() {
    assertRefusedAtOnce(() -> bean(ClientStops.class).disable(developer, id));
    assertTrue(known().client().enabled());
  }

  @Test
  void it_is_not_enabled() {
    bean(ClientStops.class).disable(developer, id);
    assertRefusedAtOnce(() -> bean(ClientStops.class).enable(developer, id));
    assertFalse(known().client().enabled());
  }

  @Test
  void it_is_not_deleted() {
    assertRefusedAtOnce(() -> bean(ClientStops.class).delete(developer, id));
    assertFalse(known().ended());
  }

  @Test
  void what_is_no_client_is_not_there() {
    for (String nobody : new String[] {"c-nobody", "", "\0"}) {
      Problem problem =
          assertThrows(Problem.class, () -> bean(ClientStops.class).disable(developer, nobody));
      assertEquals(ProblemType.NOT_FOUND, problem.type());
    }
  }

  private KnownClient known() {
    return bean(Clients.class).known(id).orElseThrow();
  }

  /** While she is being removed, and that is not done yet. */
  private void assertRefusedAtOnce(Executable act) {
    UUID organization = UUID.fromString(team.id);
    Runnable removal =
        () -> bean(Members.class).remove(MACHINE, organization, team.developer.person());
    bean(Meanwhile.class).during(removal, () -> assertThrows(Problem.class, act));
  }
}
