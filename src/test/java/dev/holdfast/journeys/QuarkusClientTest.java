package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.holdfast.clients.Imported;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Quarkus OIDC protects a site: it does the whole by itself, the visitor only follows. */
@QuarkusTest
@Tag("one-database")
@TestProfile(QuarkusClientTest.Site.class)
class QuarkusClientTest {

  private static final String SECRET = "quarkus-app-secret-for-this-test";

  /** The instance is its own relying party, at other addresses. */
  public static class Site implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String rp = "quarkus.oidc.rp.";
      return Map.ofEntries(
          Map.entry("quarkus.oidc.enabled", "true"),
          Map.entry("quarkus.oidc.tenant-enabled", "false"),
          Map.entry("quarkus.http.auth.permission.rp.paths", "/rp,/rp/callback,/rp/logout"),
          Map.entry("quarkus.http.auth.permission.rp.policy", "authenticated"),
          Map.entry("quarkus.http.auth.permission.rp.auth-mechanism", "code"),
          Map.entry(rp + "auth-server-url", "${holdfast.public-url}"),
          Map.entry(rp + "client-id", "quarkus-app"),
          Map.entry(rp + "credentials.secret", SECRET),
          Map.entry(rp + "application-type", "web-app"),
          Map.entry(rp + "tenant-paths", "/rp,/rp/*"),
          Map.entry(rp + "authentication.redirect-path", "/rp/callback"),
          Map.entry(rp + "authentication.restore-path-after-redirect", "true"),
          Map.entry(rp + "authentication.pkce-required", "true"),
          Map.entry(rp + "authentication.nonce-required", "true"),
          Map.entry(rp + "authentication.scopes", "profile,offline_access"),
          Map.entry(rp + "authentication.user-info-required", "true"),
          // Each request refreshes, since its tokens live shorter than that.
          Map.entry(rp + "token.refresh-token-time-skew", "10H"),
          Map.entry(rp + "logout.path", "/rp/logout"),
          Map.entry(rp + "logout.post-logout-path", "/rp/bye"));
    }
  }

  @Test
  void signs_in_reads_claims_refreshes_and_signs_out() {
    Imported.client(
        """
        {"client_id": "quarkus-app", "client_secret": "%2$s",
         "redirect_uris": ["%1$s/rp/callback"], "post_logout_redirect_uris": ["%1$s/rp/bye"],
         "scope": "openid profile offline_access"}
        """
            .formatted(TestInstance.url(), SECRET));
    String person = Given.person(Map.of("given_name", "Grace", "family_name", "Hopper"));
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/rp");
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    place = App.decide(visitor, place, "openid", "profile", "offline_access");
    String[] first = place.answer().body().split("\n");
    assertEquals(person, first[0]);
    assertEquals("Grace Hopper", first[1]);

    Visitor.Place again = visitor.open("/rp");
    String[] next = again.answer().body().split("\n");
    assertEquals(person, next[0]);
    assertNotEquals(first[2], next[2], "a new access token");

    place = visitor.open("/rp/logout");
    assertEquals("bye", place.answer().body());
    assertEquals("/sign-in", visitor.open("/rp").uri().getPath());
  }
}
