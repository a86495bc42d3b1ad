package dev.holdfast.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestClock;
import dev.holdfast.web.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientSecretsTest {

  private static final String FAR = "https://partner.example/back";
  private final ClientSecrets secrets = Issue.bean(ClientSecrets.class);
  private final App partner = Issue.client(Issue.Trait.CREDENTIALS);

  @Test
  void several_are_good_at_the_same_time_until_one_is_revoked() {
    String added = Tokens.random();
    KnownSecret known = secrets.add(partner.clientId(), added, "second machine", null);
    App second = new App(partner.clientId(), added, null);
    assertEquals(200, token(partner).statusCode());
    String of = token(second).then().statusCode(200).extract().path("access_token");
    assertEquals(
        "second machine", secrets.revoke(partner.clientId(), known.id()).orElseThrow().name());
    assertEquals(401, token(second).statusCode());
    assertEquals(200, token(partner).statusCode(), "the others stay");
    assertFalse(active(partner, of), "what was given for it ends with it");
    assertTrue(secrets.revoke(partner.clientId(), known.id()).isEmpty());
  }

  @Test
  void one_that_rests_for_long_is_revoked_without_a_gap() {
    KnownSecret old = secrets.of(partner.clientId()).get(0);
    String added = Tokens.random();
    secrets.add(partner.clientId(), added, "", null);
    TestClock.advance(Duration.ofDays(2));
    App second = new App(partner.clientId(), added, null);
    String of = token(second).then().statusCode(200).extract().path("access_token");
    secrets.revoke(partner.clientId(), old.id());
    assertTrue(active(second, of));
  }

  @Test
  void one_that_expires_is_refused_from_then_on() {
    String added = Tokens.random();
    Instant end = Issue.bean(Clock.class).instant().plusSeconds(60);
    secrets.add(partner.clientId(), added, "", end);
    App second = new App(partner.clientId(), added, null);
    assertEquals(200, token(second).statusCode());
    TestClock.advance(Duration.ofSeconds(61));
    assertEquals(401, token(second).statusCode());
  }

  @Test
  void when_it_was_used_last_is_written_down_within_a_minute() {
    KnownSecret unused = secrets.add(partner.clientId(), Tokens.random(), "unused", null);
    token(partner).then().statusCode(200);
    Issue.bean(SecretUses.class).write();
    for (KnownSecret secret : secrets.of(partner.clientId())) {
      assertEquals(secret.id().equals(unused.id()), secret.lastUsedAt() == null, secret.name());
    }
  }

  @Test
  void there_are_ten_at_most_and_none_of_who_shows_itself_otherwise() {
    for (int i = secrets.of(partner.clientId()).size(); i < ClientSecrets.MOST; i++) {
      secrets.add(partner.clientId(), Tokens.random(), "", null);
    }
    assertThrows(Problem.class, () -> secrets.add(partner.clientId(), Tokens.random(), "", null));
    App open = Issue.client(Issue.Trait.PUBLIC);
    assertThrows(Problem.class, () -> secrets.add(open.clientId(), Tokens.random(), "", null));
  }

  @Test
  void what_is_wrong_is_said_before_anything_is_stored() {
    RegisteredClient good = Issue.bean(Clients.class).find(partner.clientId()).orElseThrow();
    var wrong =
        new RegisteredClient(
            "new-" + Tokens.random().substring(0, 8),
            " ",
            "not an address",
            null,
            null,
            List.of(FAR),
            good.scopes(),
            good.grantTypes(),
            AuthMethod.CLIENT_SECRET,
            true,
            "ES256",
            "RS256",
            List.of(),
            false,
            ClientMetadata.NONE,
            true);
    Registration registration = new Registration(wrong, Tokens.random());
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> Issue.bean(Clients.class).register(registration));
    assertTrue(refused.getMessage().contains("The name must not be empty."));
    assertEquals(
        List.of("client_name", "client_uri", "redirect_uris"),
        registration.findings().stream().map(Finding::member).toList());
  }

  private static Response token(App app) {
    return app.token(FormFields.of("grant_type", "client_credentials", "scope", "people.read"));
  }

  private static boolean active(App app, String token) {
    return app.introspect(token).then().statusCode(200).extract().path("active");
  }
}
