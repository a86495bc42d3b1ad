package dev.holdfast.rfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenID Connect RP-Initiated Logout 1.0. */
@QuarkusTest
class RpLogoutTest {

  private static final String LOGOUT = "/api/oauth/logout?";

  private final App app = App.demo();
  private final String back = TestInstance.url() + "/test-oauth";
  private Visitor visitor;
  private String hint;

  @BeforeEach
  void whoSignedInToAnApp() {
    visitor = new Visitor();
    hint = signIn(visitor);
  }

  @Test
  void section_2_the_app_that_signed_her_in_signs_her_out_and_gets_her_back() {
    Visitor.Place away = logout("id_token_hint", hint, "state", "s t");
    assertEquals(back + "?state=s%20t", away.header("Location"));
    assertSignedOut(true);
  }

  @Test
  void section_2_without_a_hint_she_is_asked() {
    Visitor.Place page = logout("client_id", app.clientId());
    assertEquals(200, page.status());
    assertTrue(page.page().text().contains("asks to sign you out"));
    assertSignedOut(false);
    Visitor.Place away = visitor.send(page.form("form[action=/sign-out/app]"));
    assertEquals(back, away.away() == null ? away.uri().toString() : away.away().toString());
    assertSignedOut(true);
  }

  @Test
  void section_2_a_hint_of_another_session_asks_too() {
    String other = signIn(new Visitor());
    assertEquals(200, logout("id_token_hint", other).status());
    assertSignedOut(false);
  }

  @Test
  void section_4_whoever_cannot_be_trusted_sends_nobody_anywhere() {
    for (Visitor.Place refused :
        new Visitor.Place[] {
          logout("id_token_hint", hint + "x"),
          logout("id_token_hint", hint, "post_logout_redirect_uri", "https://evil.example/"),
          logout("id_token_hint", hint, "client_id", "demo-partner"),
          logout("id_token_hint", hint, "id_token_hint", hint),
          logout("id_token_hint", hint, "state", "one", "state", "two"),
          logout()
        }) {
      assertEquals(400, refused.status());
      assertNull(refused.header("Location"));
    }
    assertSignedOut(false);
  }

  @Test
  void section_2_hints_of_whom_and_in_which_language_are_taken() {
    Visitor.Place away =
        logout("id_token_hint", hint, "logout_hint", "ada@mail.example", "ui_locales", "de en");
    assertEquals(back, away.header("Location"));
    assertSignedOut(true);
  }

  @Test
  void section_2_without_a_way_back_she_stays_here() {
    Visitor.Place page = visitor.openOnly(LOGOUT + FormFields.of("id_token_hint", hint));
    assertEquals(200, page.status());
    assertTrue(page.page().text().contains("You are signed out"));
    assertSignedOut(true);
  }

  @Test
  void section_2_an_app_may_send_a_form() {
    Visitor.Place answer =
        visitor.post("/api/oauth/logout", FormFields.of("id_token_hint", hint, "state", "x"));
    assertTrue(answer.page().text().contains("You are signed out"), answer.uri()::toString);
    assertSignedOut(true);
  }

  private Visitor.Place logout(String... sent) {
    return visitor.openOnly(LOGOUT + FormFields.of("post_logout_redirect_uri", back).with(sent));
  }

  private void assertSignedOut(boolean out) {
    Visitor.Place page = visitor.open("/me/apps");
    assertEquals(out ? "/sign-in" : "/me/apps", page.uri().getPath());
  }

  private String signIn(Visitor browser) {
    App.Ask ask = App.ask("openid");
    String code = app.code(ask, Given.person(), browser, "openid");
    return app.exchange(ask, code).then().statusCode(200).extract().path("id_token");
  }
}
