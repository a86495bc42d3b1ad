package dev.holdfast.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SessionTest {

  private static final String FORM = "main form:has(input[name=person])";
  private final Visitor visitor = new Visitor();
  private String person;

  @BeforeEach
  void aPerson() {
    person = Given.person();
  }

  @Test
  void the_cookie_is_http_only_and_stays_on_this_site() {
    Response page = RestAssured.given().get(TestInstance.url() + "/sign-in");
    String csrf = page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value");
    Response signedIn =
        RestAssured.given()
            .cookies(page.cookies())
            .redirects()
            .follow(false)
            .formParam("csrf", csrf)
            .formParam("person", person)
            .post(TestInstance.url() + "/sign-in");
    assertEquals(303, signedIn.statusCode());
    assertEquals("/", signedIn.header("Location"));
    String set =
        signedIn.headers().getValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("holdfast="))
            .reduce((first, last) -> last)
            .orElseThrow()
            .toLowerCase(java.util.Locale.ROOT);
    assertTrue(set.contains("; httponly") && set.contains("; samesite=lax"), set);
    assertTrue(set.contains("; path=/") && !set.contains("domain") && !set.contains("secure"), set);
  }

  @Test
  void every_sign_in_gives_a_new_id_and_ends_the_one_before() {
    signIn("/me/apps");
    Visitor thief = visitor.copy();
    assertEquals("/me/apps", thief.open("/me/apps").uri().getPath());
    String first = visitor.cookie("holdfast");
    signIn("/me/apps");
    assertNotEquals(first, visitor.cookie("holdfast"));
    assertEquals("/sign-in", thief.open("/me/apps").uri().getPath());
  }

  @Test
  void signing_out_ends_the_session_everywhere() {
    Visitor.Place apps = signIn("/me/apps");
    Visitor thief = visitor.copy();
    assertEquals("/", visitor.send(apps.form("form[action=/sign-out]")).uri().getPath());
    assertEquals("/sign-in", visitor.open("/me/apps").uri().getPath());
    assertEquals("/sign-in", thief.open("/me/apps").uri().getPath());
    signIn("/me/security/log");
    assertTrue(visitor.open("/me/security/log").page().text().contains("Signed out"));
  }

  @Test
  void a_cookie_that_we_did_not_sign_is_nothing() {
    signIn("/me/apps");
    String good = visitor.cookie("holdfast");
    String unsigned = good.substring(0, good.indexOf('.'));
    String other = visitor.cookie("holdfast-browser");
    for (String bad :
        new String[] {unsigned, unsigned + ".", "x" + good, good + "x", other, ".", ""}) {
      assertEquals(303, apps(bad).statusCode(), bad);
    }
    assertEquals(200, apps(good).statusCode());
  }

  @Test
  void a_session_opens_pages_only() {
    signIn("/me/apps");
    String path = "/api/people/me/facts";
    RestAssured.given()
        .cookie("holdfast", visitor.cookie("holdfast"))
        .get(TestInstance.url() + path)
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/%0d%0aLocation:https://evil.example\r\nx:y",
        "javascript:alert(1)",
        "evil",
      })
  void the_way_back_never_leads_away(String back) {
    Visitor.Place form = visitor.open("/sign-in");
    Visitor.Place end = visitor.send(form.form(FORM), "person", person, "return", back);
    assertNull(end.away());
    assertTrue(end.uri().toString().startsWith(TestInstance.url() + "/"), end.uri()::toString);
    assertFalse(end.uri().toString().contains("evil.example") && end.status() == 303);
  }

  @Test
  void nobody_can_be_signed_in_by_another_site() {
    Visitor.Place form = visitor.open("/sign-in");
    FormFields stolen =
        FormFields.of("person", person, "csrf", form.form(FORM).select("[name=csrf]").val());
    assertEquals(403, new Visitor().post("/sign-in", stolen).status(), "another browser's token");
    assertEquals(403, visitor.send(form.form(FORM), "person", person, "csrf", "x").status());
    assertEquals(403, visitor.send(form.form(FORM), "person", person, "csrf", null).status());
  }

  @Test
  void nobody_can_be_signed_out_by_another_site() {
    Visitor.Place apps = signIn("/me/apps");
    assertEquals(403, visitor.send(apps.form("form[action=/sign-out]"), "csrf", "x").status());
    assertEquals("/me/apps", visitor.open("/me/apps").uri().getPath());
  }

  @Test
  void pages_cannot_be_framed_and_send_forms_only_here() {
    Visitor.Place form = visitor.open("/sign-in?for=forged.x&return=/me/apps");
    String policy = form.header("Content-Security-Policy");
    assertTrue(policy.contains("frame-ancestors 'none'") && policy.endsWith("form-action 'self'"));
    assertEquals("DENY", form.header("X-Frame-Options"));
  }

  @Test
  void a_page_remembers_where_one_wanted_to_go() {
    URI end = signIn("/me/apps?withdrawn=01a1fe1c-3c80-7880-8ffe-a85158e2bdf1").uri();
    assertEquals("withdrawn=01a1fe1c-3c80-7880-8ffe-a85158e2bdf1", end.getQuery());
  }

  private Visitor.Place signIn(String back) {
    Visitor.Place form = visitor.open("/sign-in?return=" + back);
    return visitor.send(form.form(FORM), "person", person);
  }

  private static Response apps(String cookie) {
    return RestAssured.given()
        .cookie("holdfast", cookie)
        .header("Accept", "text/html")
        .redirects()
        .follow(false)
        .get(TestInstance.url() + "/me/apps");
  }
}
