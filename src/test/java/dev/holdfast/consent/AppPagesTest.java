package dev.holdfast.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The consent page leads to what the app says on pages of its own. */
@QuarkusTest
class AppPagesTest {

  private final Visitor visitor = new Visitor();

  @Test
  void it_leads_to_what_the_app_promises() {
    App promising =
        Issue.client(ClientMetadata.of(Map.of("policy_uri", "https://app.example/privacy")));
    Visitor.Place signIn = visitor.open(promising.address(App.ask("facts")));
    Visitor.Place page =
        visitor.send(signIn.form("main form:has(input[name=person])"), "person", Given.person());
    assertEquals("https://app.example/privacy", page.page().select("main a").attr("href"));
    assertFalse(page.page().text().contains("terms of use"));
  }
}
