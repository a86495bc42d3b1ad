package dev.holdfast.ownapps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operators' pages with {@code HOLDFAST_ADMIN_ACR=2fa}, as in production. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class StrongSignInTest {

  @Test
  void who_cannot_show_two_factors_is_led_to_set_them_up() {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/admin");
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", "operator");
    assertEquals(403, place.status());
    assertEquals("This needs a stronger sign-in", place.page().select("h1").text());
    assertEquals(1, place.page().select("main a[href=/me/security]").size());
  }

  @Test
  void an_app_that_acts_as_an_operator_needs_two_factors_too() {
    App app = Issue.client(Issue.Trait.MANAGES);
    Visitor visitor = new Visitor();
    visitor.send(
        visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", "operator");
    for (String scope : List.of("support", "admin", "account admin")) {
      URI away = visitor.open(app.address(App.ask(scope))).away();
      assertEquals("unmet_authentication_requirements", FormFields.query(away).get("error"), scope);
    }
    Visitor.Place consent = visitor.open(app.address(App.ask("account")));
    assertTrue(consent.uri().getPath().startsWith("/consent/"), consent.uri()::toString);
  }

  @Test
  void who_has_signed_in_with_two_may_let_an_app_act() {
    App app = Issue.client(Issue.Trait.MANAGES);
    App.Ask ask = App.ask("admin");
    StrongOperator operator = StrongOperator.make();
    String code = app.code(ask, operator.person().toString(), operator.visitor(), "admin");
    String token = app.exchange(ask, code).path("access_token");
    assertEquals(200, people(token));
  }

  private static int people(String token) {
    return RestAssured.given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/users")
        .statusCode();
  }

  @Test
  void who_has_signed_in_with_two_is_let_in_until_the_sign_in_is_too_old() {
    StrongOperator operator = StrongOperator.make();
    assertEquals("/admin", operator.visitor().open("/admin").uri().getPath());
    TestClock.advance(Duration.ofHours(8));
    assertEquals("/sign-in", operator.visitor().open("/admin/people").uri().getPath());
  }
}
