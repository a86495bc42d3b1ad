package dev.holdfast.ownapps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** The operators' pages as a client of our own provider, seen from a browser. */
@QuarkusTest
class OwnAppsTest {

  private static final String WANTED = "/admin/people?q=ada";

  private final Visitor visitor = new Visitor();

  @Test
  void it_asks_as_every_client_has_to() {
    Map<String, String> request = FormFields.query(request(WANTED));
    assertEquals("holdfast-admin", request.get("client_id"));
    assertEquals("code", request.get("response_type"));
    assertEquals("openid", request.get("scope"));
    assertEquals(TestInstance.url() + "/admin/identity/callback", request.get("redirect_uri"));
    assertEquals("S256", request.get("code_challenge_method"));
    assertEquals("28800", request.get("max_age"));
    assertEquals(43, request.get("nonce").length());
    assertNotEquals(request.get("state"), FormFields.query(request(WANTED)).get("state"));
  }

  @Test
  void whoever_signs_in_comes_to_the_page_that_she_wanted() {
    Visitor.Place signIn = visitor.open(WANTED);
    assertEquals("/sign-in", signIn.uri().getPath());
    Visitor.Place end =
        visitor.send(signIn.form("main form:has(input[name=person])"), "person", "operator");
    assertEquals(WANTED, end.uri().getPath() + "?" + end.uri().getQuery());
    assertEquals(200, end.status());
    assertNotNull(visitor.cookie("holdfast-admin"));
  }

  @Test
  void nobody_is_asked_for_consent_and_it_is_not_among_her_apps() {
    signIn("operator");
    assertEquals("/admin/people", visitor.open("/admin/people").uri().getPath());
    assertFalse(visitor.open("/me/apps").page().text().contains("Holdfast administration"));
  }

  @Test
  void the_cookie_of_a_person_opens_none_of_its_pages_by_itself() {
    signIn("operator");
    Visitor.Place place = visitor.openOnly("/admin/people");
    assertEquals(303, place.status());
    assertEquals("/admin/identity/sign-in", place.away().getPath());
    visitor.open("/admin/people");
    assertEquals(200, visitor.openOnly("/admin/people").status());
  }

  @Test
  void its_cookie_opens_nothing_but_in_the_browser_that_it_was_given_to() {
    signIn("operator");
    visitor.open("/admin/people");
    assertEquals(303, opened("holdfast-admin"));
    assertEquals(200, opened("holdfast-admin", "holdfast-browser"));
  }

  private int opened(String... cookies) {
    RequestSpecification request = RestAssured.given().redirects().follow(false);
    for (String cookie : cookies) {
      request.cookie(cookie, visitor.cookie(cookie));
    }
    return request.accept("text/html").get(TestInstance.url() + "/admin/people").statusCode();
  }

  @Test
  void signing_out_of_it_signs_her_out_of_everything_here() {
    signIn("operator");
    Visitor.Place page = visitor.open("/admin/people");
    FormElement form = page.form("form[action=/admin/identity/sign-out]");
    assertEquals(403, visitor.send(form, "csrf", "x").status());
    Visitor.Place end = visitor.send(form);
    assertEquals("/admin/identity/signed-out", end.uri().getPath());
    assertTrue(end.page().text().contains("You are signed out"), end.page().text());
    assertEquals("/sign-in", visitor.open("/me/apps").uri().getPath());
    assertEquals("/sign-in", visitor.open("/admin/people").uri().getPath());
    assertEquals("/", new Visitor().open("/admin/identity/signed-out?state=x").uri().getPath());
  }

  @Test
  void signing_out_elsewhere_is_felt_at_its_next_request() {
    signIn("operator");
    visitor.open("/admin/people");
    visitor.send(visitor.open("/").form("form[action=/sign-out]"));
    assertEquals(303, visitor.openOnly("/admin/people").status());
  }

  @Test
  void it_goes_on_in_a_session_that_was_confirmed_anew() {
    signIn("operator");
    visitor.open("/admin/people");
    signIn("operator");
    assertEquals(200, visitor.openOnly("/admin/people").status());
    signIn(Given.person());
    assertEquals(303, visitor.openOnly("/admin/people").status());
  }

  @Test
  void who_is_no_operator_is_told_so_and_may_be_somebody_else() {
    signIn(Given.person());
    Visitor.Place place = visitor.open("/admin/people");
    assertEquals(403, place.status());
    assertEquals("/admin/people", place.uri().getPath());
    assertTrue(place.page().text().contains("operators of this Holdfast"), place.page().text());
    Visitor.Place other =
        visitor.open(place.page().select("a:contains(another account)").attr("href"));
    assertEquals("/sign-in", other.uri().getPath());
  }

  @Test
  void nobody_outside_can_redeem_its_code() {
    String code = FormFields.query(answer(WANTED)).get("code");
    for (FormFields shown :
        List.of(
            FormFields.of("client_id", "holdfast-admin"),
            FormFields.of("client_id", "holdfast-admin", "client_secret", "a guess of a secret"))) {
      RestAssured.given()
          .contentType("application/x-www-form-urlencoded")
          .body(
              shown
                  .with(
                      "grant_type",
                      "authorization_code",
                      "code",
                      code,
                      "redirect_uri",
                      TestInstance.url() + "/admin/identity/callback",
                      "code_verifier",
                      "a".repeat(43))
                  .toString())
          .post(TestInstance.url() + "/api/oauth/token")
          .then()
          .statusCode(401);
    }
  }

  @Test
  void an_answer_is_good_once_and_in_the_browser_alone_in_which_it_was_asked_for() {
    URI answer = answer(WANTED);
    assertEquals(403, new Visitor().openOnly(answer.toString()).status());
    assertEquals(403, visitor.openOnly(answer + "x").status());
    assertEquals(403, visitor.openOnly(answer.toString().replace("iss=", "ist=")).status());
    String console = answer.toString().replace("/admin/", "/console/");
    assertEquals(403, visitor.openOnly(console).status());
    Visitor.Place place = visitor.openOnly(answer.toString());
    assertEquals(WANTED, place.header("Location"));
    assertEquals(403, visitor.openOnly(answer.toString()).status());
  }

  @Test
  void a_refusal_is_a_page_that_says_what_to_do() {
    String state = FormFields.query(answer(WANTED)).get("state");
    String callback =
        "/admin/identity/callback?iss=" + TestInstance.url() + "&state=" + state + "&error=";
    Map.of(
            "access_denied", "You did not sign in",
            "unmet_authentication_requirements", "This needs a stronger sign-in",
            "login_required", "Please sign in once more")
        .forEach(
            (error, title) -> {
              Visitor.Place place = visitor.openOnly(callback + error);
              assertEquals(403, place.status());
              assertEquals(title, place.page().select("h1").text());
              assertTrue(
                  place.page().select("main a[href^=/admin/identity/sign-in?return=]").size() == 1,
                  title);
            });
    assertEquals(400, visitor.openOnly(callback + "server_error").status());
  }

  @Test
  void it_leads_to_its_own_pages_only() {
    signIn("operator");
    for (String elsewhere :
        List.of("https://evil.example/", "//evil.example", "/me/apps", "/adm")) {
      String begin = "/admin/identity/sign-in?return=" + elsewhere;
      assertEquals("/admin", visitor.openOnly(callbackOf(begin)).header("Location"));
    }
  }

  @Test
  void what_is_no_logout_token_is_refused() {
    for (String body : List.of("", "logout_token=x", "logout_token=a.b.c")) {
      RestAssured.given()
          .contentType("application/x-www-form-urlencoded")
          .body(body)
          .post(TestInstance.url() + "/admin/identity/backchannel-logout")
          .then()
          .statusCode(400);
    }
  }

  @Test
  void bookmarks_of_before_still_lead_on() {
    Map.of(
            "/people?q=a%20b", "/admin/people?q=a%20b",
            "/people/lusab-babad-gutih-tugad", "/admin/people/lusab-babad-gutih-tugad",
            "/groups", "/admin/groups",
            "/invitations", "/admin/invitations",
            "/security?kind=X", "/admin/security-log?kind=X")
        .forEach(
            (before, after) -> {
              Visitor.Place place = visitor.openOnly(before);
              assertEquals(301, place.status(), before);
              assertEquals(after, place.header("Location"));
            });
    assertEquals(404, visitor.open("/securityx").status());
  }

  private void signIn(String person) {
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
  }

  private URI request(String wanted) {
    URI signIn = visitor.openOnly(wanted).away();
    assertEquals("/admin/identity/sign-in", signIn.getPath());
    return visitor.openOnly(signIn.toString()).away();
  }

  /** What the authorization endpoint answers an operator. */
  private URI answer(String wanted) {
    URI request = request(wanted);
    signIn("operator");
    URI answer = visitor.openOnly(request.toString()).away();
    assertEquals("/admin/identity/callback", answer.getPath());
    return answer;
  }

  private String callbackOf(String begin) {
    return visitor.openOnly(visitor.openOnly(begin).away().toString()).away().toString();
  }
}
