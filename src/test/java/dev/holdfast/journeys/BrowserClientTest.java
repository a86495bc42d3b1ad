package dev.holdfast.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.clients.Imported;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Browser;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** oidc-client-ts in a page on a site of its own, a public client without any server. */
@QuarkusTest
@Tag("one-database")
class BrowserClientTest {

  private static final String LIBRARY = "oidc-client-ts/oidc-client-ts.min.js";
  private static final String PAGE =
      "<!doctype html><html lang=en><title>An app</title><script src=/%s></script>"
          .formatted(LIBRARY);

  private HttpServer site;
  private String origin;

  @BeforeEach
  void serveTheApp() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] body =
              exchange.getRequestURI().getPath().equals("/" + LIBRARY)
                  ? library()
                  : PAGE.getBytes();
          exchange.getResponseHeaders().add("Content-Type", type(exchange));
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    origin = "http://127.0.0.1:" + site.getAddress().getPort();
  }

  @AfterEach
  void stopServing() {
    site.stop(0);
  }

  @Test
  void signs_in_reads_claims_refreshes_and_signs_out() {
    App app =
        Imported.client(
            """
            {"redirect_uris": ["%1$s/callback"], "post_logout_redirect_uris": ["%1$s/bye"],
             "token_endpoint_auth_method": "none", "scope": "openid profile offline_access",
             "grant_types": ["authorization_code", "refresh_token"]}
            """
                .formatted(origin));
    String person = Given.person(Map.of("given_name", "Grace", "family_name", "Hopper"));
    try (Browser browser = Browser.plain()) {
      Page page = browser.page();
      page.navigate(origin + "/");
      begin(page, app, "signinRedirect");
      signIn(page, person);
      page.waitForURL(origin + "/callback?**");

      Map<?, ?> user = call(page, app, "signinRedirectCallback");
      Map<?, ?> profile = (Map<?, ?>) user.get("profile");
      assertEquals(person, profile.get("sub"));
      assertEquals("Grace Hopper", profile.get("name"), "from the userinfo endpoint");

      Map<?, ?> next = call(page, app, "signinSilent");
      assertNotEquals(user.get("access_token"), next.get("access_token"));
      assertNotEquals(user.get("refresh_token"), next.get("refresh_token"));
      assertEquals(person, ((Map<?, ?>) next.get("profile")).get("sub"));

      begin(page, app, "signoutRedirect");
      page.waitForURL(origin + "/bye**");
      call(page, app, "signoutRedirectCallback");
      page.navigate("/me/apps");
      assertEquals(TestInstance.url() + "/sign-in?return=%2Fme%2Fapps", page.url());
      Object revoked = app.refresh((String) next.get("refresh_token")).statusCode();
      assertEquals(400, revoked, "the library has revoked it");
    }
  }

  private static void signIn(Page page, String person) {
    page.getByLabel("Somebody else, by id").fill(person);
    page.getByLabel("Somebody else, by id").press("Enter");
    page.waitForURL("**/consent/*");
    page.querySelectorAll("input[name=scope]").forEach(ElementHandle::check);
    page.locator("button[value=allow]").click();
  }

  /** Leads away from the page. */
  private static void begin(Page page, App app, String method) {
    page.evaluate(manager(app) + "setTimeout(() => manager." + method + "()); }");
  }

  private static Map<?, ?> call(Page page, App app, String method) {
    return (Map<?, ?>)
        page.evaluate(
            manager(app)
                + "const user = await manager."
                + method
                + "(); return JSON.parse(JSON.stringify(user)); }");
  }

  private static String manager(App app) {
    return """
        async () => { const manager = new oidc.UserManager({
          authority: '%s', client_id: '%s', redirect_uri: '%s', scope: 'openid profile offline_access',
          post_logout_redirect_uri: location.origin + '/bye', loadUserInfo: true,
          automaticSilentRenew: false, revokeTokensOnSignout: true });
        """
        .formatted(TestInstance.url(), app.clientId(), app.redirectUri());
  }

  private static String type(com.sun.net.httpserver.HttpExchange exchange) {
    return exchange.getRequestURI().getPath().endsWith(".js") ? "text/javascript" : "text/html";
  }

  private static byte[] library() throws IOException {
    try (InputStream script =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(LIBRARY)) {
      return script.readAllBytes();
    }
  }
}
