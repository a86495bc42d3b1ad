package dev.holdfast.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Clients;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in to an app begins here (OpenID Connect Core, section 4). */
@QuarkusTest
class OpenAppTest {

  private static final String START = "https://rp.example/start?a=b";

  @Inject Clients clients;

  private final Visitor visitor = new Visitor();

  @Test
  void an_app_is_opened_with_who_sends_her() {
    App app = client(Map.of("initiate_login_uri", START));
    assertOpens(app, page(""));
    app.code(App.ask("openid"), Given.person(), visitor, "openid");
    assertOpens(app, page(""));
    clients.disable(app.clientId());
    assertFalse(page("").contains(app.clientId()));
  }

  @Test
  void what_nobody_has_reviewed_is_opened_by_who_names_it() {
    App app = client(Map.of("initiate_login_uri", START + app(), "unreviewed", true));
    assertFalse(page("").contains(START + app()));
    String page = page("?app=" + app.clientId());
    assertTrue(page.contains("Nobody here has reviewed this app."), page);
    assertOpens(app, page);
  }

  @Test
  void who_says_no_start_is_not_opened() {
    App app = client(Map.of("policy_uri", "https://rp.example/initiate_login_uri"));
    assertFalse(page("?app=" + app.clientId()).contains("rp.example/initiate"));
  }

  private static String app() {
    return "&only=self";
  }

  private static App client(Map<String, ?> metadata) {
    return Issue.client(ClientMetadata.of(metadata));
  }

  private String page(String query) {
    Visitor.Place place = visitor.open("/me/apps" + query);
    if (place.uri().getPath().equals("/sign-in")) {
      place =
          visitor.send(place.form("main form:has(input[name=person])"), "person", Given.person());
    }
    return place.answer().body();
  }

  private void assertOpens(App app, String page) {
    String link =
        org.jsoup.Jsoup.parse(page).select("a[href^=https://rp.example/start]").attr("href");
    assertTrue(link.startsWith(START), page);
    assertEquals(TestInstance.url(), FormFields.query(URI.create(link)).get("iss"));
    assertTrue(clients.find(app.clientId()).isPresent());
  }
}
