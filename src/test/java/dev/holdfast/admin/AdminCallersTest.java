package dev.holdfast.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may open and send what of the operators' pages: administrator, support, anybody, nobody. */
@QuarkusTest
class AdminCallersTest {

  private static final String SOMEBODY = "/admin/people/" + Given.person();
  private static final String NOTHING = "/0197a2c4-5e6f-7000-8000-123456789abc";

  private static final List<String> OF_OPERATORS =
      List.of(
          "/admin",
          "/admin/people",
          SOMEBODY,
          "/admin/groups",
          "/admin/invitations",
          "/admin/sessions",
          "/admin/security-log",
          "/admin/audit-log",
          "/admin/organizations",
          "/admin/clients",
          "/admin/clients/one?id=demo-app",
          "/admin/keys");

  private static final List<String> OF_ADMINISTRATORS =
      List.of(SOMEBODY + "/record", "/admin/settings");

  private static final List<String> SENT_BY_OPERATORS =
      List.of(
          SOMEBODY + "/sessions/end",
          SOMEBODY + "/sessions" + NOTHING + "/end",
          "/admin/sessions/" + SOMEBODY.substring(SOMEBODY.lastIndexOf('/') + 1) + NOTHING + "/end",
          "/admin/invitations" + NOTHING + "/resend");

  private static final List<String> SENT_BY_ADMINISTRATORS =
      List.of(
          SOMEBODY + "/deactivate",
          SOMEBODY + "/activate",
          SOMEBODY + "/role",
          SOMEBODY + "/reset-factor",
          SOMEBODY + "/record",
          "/admin/invitations",
          "/admin/invitations" + NOTHING + "/withdraw",
          "/admin/groups",
          "/admin/groups" + NOTHING + "/members",
          "/admin/groups" + NOTHING + "/second-factor",
          "/admin/groups" + NOTHING + "/remove",
          "/admin/organizations" + NOTHING + "/owner",
          "/admin/organizations" + NOTHING + "/delete",
          "/admin/clients/one/approve",
          "/admin/clients/one/reject",
          "/admin/clients/one/stop",
          "/admin/clients/one/start",
          "/admin/keys/rotate",
          "/admin/keys/x/retire");

  private final Visitor admin = signedIn("operator");
  private final Visitor support = support();
  private final Visitor somebody = signedIn(Given.person());

  @Test
  void pages_are_opened_by_whom_they_are_for() {
    OF_OPERATORS.forEach(path -> opened(path, 200));
    OF_ADMINISTRATORS.forEach(path -> opened(path, 403));
  }

  private void opened(String path, int bySupport) {
    assertEquals(200, admin.open(path).status(), path);
    assertEquals(bySupport, support.open(path).status(), path);
    assertEquals(403, somebody.open(path).status(), path);
    assertEquals("/sign-in", new Visitor().open(path).uri().getPath(), path);
    assertEquals(401, RestAssured.get(TestInstance.url() + path).statusCode(), path);
    String token = Given.partnerToken("record.read people.read users.write");
    int byToken =
        RestAssured.given()
            .header("Authorization", "Bearer " + token)
            .get(TestInstance.url() + path)
            .statusCode();
    assertEquals(403, byToken, path);
  }

  /** Without the form's own token nothing is done, and what is told depends on who asks. */
  @Test
  void forms_are_sent_by_whom_they_are_for() {
    for (String path : SENT_BY_OPERATORS) {
      assertEquals("This form cannot be used any more", heading(admin, path), path);
      assertEquals("This form cannot be used any more", heading(support, path), path);
      refusedToOthers(path);
    }
    for (String path : SENT_BY_ADMINISTRATORS) {
      assertEquals("This form cannot be used any more", heading(admin, path), path);
      assertEquals("This page is not for you", heading(support, path), path);
      refusedToOthers(path);
    }
  }

  private void refusedToOthers(String path) {
    assertEquals("This page is not for you", heading(somebody, path), path);
    Visitor.Place place = new Visitor().post(path, FormFields.of("csrf", "x"));
    assertEquals("/sign-in", place.uri().getPath(), path);
  }

  @Test
  void who_is_an_administrator_no_more_is_so_at_the_next_request() {
    String person = Given.person();
    role(person, "ADMIN");
    Visitor grace = signedIn(person);
    assertEquals(200, grace.open("/admin/settings").status());
    role(person, "SUPPORT");
    assertEquals(403, grace.open("/admin/settings").status());
    assertEquals(200, grace.open("/admin").status());
    role(person, "USER");
    assertEquals(403, grace.open("/admin").status());
  }

  @Test
  void support_is_offered_no_change_that_it_may_not_make() {
    assertEquals(0, support.open(SOMEBODY).page().select("section:has(#changes)").size());
    assertEquals(0, support.open("/admin/groups").page().select("main form").size());
    assertNotEquals(0, admin.open("/admin/groups").page().select("main form").size());
  }

  private Visitor support() {
    String person = Given.person();
    role(person, "SUPPORT");
    return signedIn(person);
  }

  private void role(String person, String role) {
    Visitor.Place page = admin.open("/admin/people/" + person);
    Visitor.Place after = admin.send(page.form("form[action$=/role]"), "role", role);
    assertEquals("/admin/people/" + person, after.uri().getPath());
  }

  private static String heading(Visitor visitor, String path) {
    visitor.open("/admin");
    return visitor.post(path, FormFields.of("csrf", "x")).page().select("h1").text();
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }
}
