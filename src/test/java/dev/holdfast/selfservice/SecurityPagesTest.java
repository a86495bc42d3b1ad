package dev.holdfast.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityPagesTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final String PASSWORD = "/me/security/password";
  private static final String SESSIONS = "/me/security/sessions";
  private String person;
  private Visitor visitor;

  @BeforeEach
  void aPerson() {
    person = Given.person(Map.of("given_name", "Marguerite", "family_name", "Okonkwo"));
    visitor = signedIn();
  }

  @Test
  void the_overview_says_what_there_is() {
    assertTrue(visitor.open("/me/security").page().text().contains("You have none"));
    assertEquals(200, set(GOOD).status());
    assertTrue(visitor.open("/me/security").page().text().contains("Set on"));
    assertEquals("/sign-in", new Visitor().open("/me/security").uri().getPath());
  }

  @Test
  void a_password_that_is_guessed_first_is_refused_next_to_its_field() {
    for (String bad : new String[] {"short", "password1234", "Marguerite Okonkwo", ""}) {
      Visitor.Place again = set(bad);
      assertEquals(400, again.status(), bad);
      var field = again.page().selectFirst("#password");
      assertEquals("true", field.attr("aria-invalid"), bad);
      assertTrue(field.attr("aria-describedby").contains("password-fault"));
      assertTrue(again.page().selectFirst("#password-fault").text().length() > 20, bad);
      assertEquals("", field.val(), "never sent back");
    }
    assertTrue(visitor.open("/me/security").page().text().contains("You have none"));
  }

  @Test
  void the_fields_are_for_password_managers() {
    var page = visitor.open(PASSWORD).page();
    assertEquals("new-password", page.selectFirst("#password").attr("autocomplete"));
    assertEquals("username", page.selectFirst("[name=username]").attr("autocomplete"));
    assertTrue(page.select("[onpaste], [maxlength]").isEmpty());
  }

  @Test
  void a_form_of_another_browser_sets_nothing() {
    FormFields stolen = FormFields.of("password", GOOD, "csrf", "x");
    assertEquals(403, visitor.post(PASSWORD, stolen).status());
    assertTrue(visitor.open("/me/security").page().text().contains("You have none"));
  }

  @Test
  void one_other_browser_is_signed_out() {
    Visitor other = signedIn();
    Visitor third = signedIn();
    Visitor.Place list = visitor.open(SESSIONS);
    var buttons = list.page().select("button[name=session]");
    assertEquals(2, buttons.size());
    assertEquals(1, list.page().select(".badge.good").size(), "this one is marked");
    Visitor.Place done =
        visitor.send(
            list.form("form:has(button[name=session][value=" + buttons.get(0).val() + "])"),
            "session",
            buttons.get(0).val());
    assertTrue(done.page().selectFirst("[role=status]").text().contains("Signed out there"));
    long in =
        java.util.stream.Stream.of(visitor, other, third)
            .filter(one -> one.open("/me/security").uri().getPath().equals("/me/security"))
            .count();
    assertEquals(2, in);
    assertEquals("/me/security", visitor.open("/me/security").uri().getPath());
  }

  @Test
  void all_others_are_signed_out() {
    Visitor other = signedIn();
    Visitor.Place list = visitor.open(SESSIONS);
    Visitor.Place done = visitor.send(list.form("form:has(button.danger)"));
    assertTrue(done.page().text().contains("signed in nowhere else"));
    assertEquals("/sign-in", other.open("/me/security").uri().getPath());
  }

  @Test
  void nobody_ends_somebody_elses_session() {
    Visitor victim = signedIn();
    String session = visitor.open(SESSIONS).page().selectFirst("button[name=session]").val();
    person = Given.person();
    Visitor stranger = signedIn();
    signedIn();
    Visitor.Place list = stranger.open(SESSIONS);
    stranger.send(list.form("form:has(button[name=session])"), "session", session);
    assertEquals("/me/security", victim.open("/me/security").uri().getPath());
    assertEquals(403, stranger.post(SESSIONS + "/end", FormFields.of("session", session)).status());
  }

  @Test
  void a_change_of_the_password_signs_out_the_others_if_she_likes() {
    Visitor other = signedIn();
    set(GOOD, "others", null);
    assertEquals("/me/security", other.open("/me/security").uri().getPath());
    set(GOOD + " more", "others", "end");
    assertEquals("/sign-in", other.open("/me/security").uri().getPath());
    assertEquals("/me/security", visitor.open("/me/security").uri().getPath());
  }

  @Test
  void a_confirmation_is_a_sign_in_of_its_own() {
    set(GOOD);
    String before = visitor.cookie("holdfast");
    Visitor.Place step = visitor.open("/sign-in/confirm?return=/me/security");
    assertTrue(step.uri().getPath().startsWith("/sign-in/step/"), step.uri()::toString);
    assertEquals("/sign-in", new Visitor().open(step.uri().toString()).uri().getPath());
    Visitor.Place wrong = visitor.send(step.form("form[action$=/password]"), "password", "wrong");
    assertEquals(400, wrong.status());
    assertEquals("true", wrong.page().selectFirst("#password").attr("aria-invalid"));
    Visitor.Place back = visitor.send(wrong.form("form[action$=/password]"), "password", GOOD);
    assertEquals("/me/security", back.uri().getPath());
    assertNotEquals(before, visitor.cookie("holdfast"));
    String after = visitor.cookie("holdfast");
    assertEquals("/me/security", visitor.open(step.uri().toString()).uri().getPath());
    assertEquals(after, visitor.cookie("holdfast"), "once only");
  }

  private Visitor.Place set(String password, String... more) {
    Visitor.Place form = visitor.open(PASSWORD);
    String[] fields = new String[more.length + 2];
    fields[0] = "password";
    fields[1] = password;
    System.arraycopy(more, 0, fields, 2, more.length);
    return visitor.send(form.form("form[action=" + PASSWORD + "]"), fields);
  }

  private Visitor signedIn() {
    Visitor one = new Visitor();
    Visitor.Place form = one.open("/sign-in?return=/me/security");
    one.send(form.form("main form:has(input[name=person])"), "person", person);
    return one;
  }
}
