package dev.holdfast.rfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8252: apps on a person's own device. */
@QuarkusTest
class Rfc8252Test {

  private static final String ID = "native-app";
  @Inject Clients clients;
  private final App.Ask ask = App.ask("facts");

  @BeforeEach
  void aNativeApp() {
    clients.register(
        new Registration(
            new RegisteredClient(
                ID,
                "Trail Notes",
                null,
                null,
                null,
                List.of(
                    "http://127.0.0.1/callback",
                    "http://[::1]/callback",
                    "http://localhost:4567/callback",
                    "org.example.trails:/callback"),
                Set.of("facts"),
                Set.of("authorization_code"),
                AuthMethod.NONE,
                true,
                "ES256",
                "RS256",
                List.of(),
                false,
                ClientMetadata.NONE,
                true),
            null));
  }

  /** Section 7.3: the server MUST allow any port of a loopback IP address. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:49152/callback",
        "http://127.0.0.1/callback",
        "http://[::1]:61023/callback",
        "http://localhost:4567/callback",
        "org.example.trails:/callback",
      })
  void it_is_answered_where_it_listens(String uri) {
    URI end = at(uri).allow(ask, Given.person(), new Visitor(), "facts");
    assertTrue(end.toString().startsWith(uri + "?code="), end::toString);
    assertEquals(ask.state(), FormFields.query(end).get("state"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:49152/other",
        "https://127.0.0.1:49152/callback",
        "http://127.0.0.2/callback",
        "http://localhost:4568/callback",
        "http://127.0.0.1:49152@evil.example/callback",
        "http://127.0.0.1.evil.example/callback",
        "org.example.trails://evil/callback",
        "org.example.trails:/callback/",
      })
  void nothing_else_of_it_may_change(String uri) {
    Visitor.Place place = new Visitor().open(at(uri).address(ask));
    assertEquals(400, place.status());
    assertNull(place.header("Location"));
  }

  /** Section 8.6: another app may pretend to be this one, so the person is asked each time. */
  @Test
  void she_is_asked_each_time() {
    App app = at("http://127.0.0.1:49152/callback");
    Visitor visitor = new Visitor();
    assertNotNull(app.code(ask, Given.person(), visitor, "facts"));
    Visitor.Place again = visitor.open(app.address(App.ask("facts")));
    assertTrue(again.uri().getPath().startsWith("/consent/"));
    assertTrue(again.page().selectFirst("#scope-facts").hasAttr("checked"));
    URI silent = visitor.open(app.address(ask, "prompt", "none")).away();
    assertEquals("consent_required", FormFields.query(silent).get("error"));
  }

  private static App at(String redirectUri) {
    return new App(ID, null, redirectUri);
  }
}
