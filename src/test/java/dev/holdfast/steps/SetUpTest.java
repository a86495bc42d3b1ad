package dev.holdfast.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.Groups;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Otp;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in as a member of a group that asks for two factors, with one. */
@QuarkusTest
class SetUpTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final String BEGIN = "form[action$=/set-up]";
  private static final String CONFIRM = "form[action$=/confirm]";

  @Inject LoginEmails emails;
  @Inject Passwords passwords;
  @Inject Groups groups;
  @Inject Sessions sessions;

  private final Visitor visitor = new Visitor();
  private PersonId person;
  private Visitor.Place page;

  @BeforeEach
  void aMemberWithAPasswordOnly() {
    person = PersonId.parse(Given.person()).orElseThrow();
    String address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, GOOD);
    UUID group = groups.add("Staff " + UUID.randomUUID(), true).orElseThrow();
    groups.join(group, person);
    Visitor.Place begin = visitor.open("/sign-in?return=/me/apps");
    Visitor.Place step = visitor.send(begin.form("form.sign-in"), "address", address);
    page = visitor.send(step.form("form[action$=/password]"), "password", GOOD);
  }

  @Test
  void she_is_not_signed_in_before_she_has_set_up_a_second_factor() {
    assertTrue(page.uri().getPath().endsWith("/set-up"), page.uri().getPath());
    assertNull(visitor.cookie("holdfast"));
    assertEquals("/sign-in", visitor.open("/me/apps").uri().getPath());
    Visitor.Place setup = visitor.send(page.form(BEGIN));
    assertNull(visitor.cookie("holdfast"));
    Visitor.Place wrong = visitor.send(setup.form(CONFIRM), "code", "000000");
    assertEquals(400, wrong.status());
    assertEquals("code-fault", wrong.page().select("#code").attr("aria-describedby"));
    Visitor.Place end = visitor.send(wrong.form(CONFIRM), "code", Otp.now(key(wrong)));
    assertEquals("/me/apps", end.uri().getPath());
    assertEquals("2fa", sessions.of(person).get(0).how().acr());
    assertEquals(List.of("pwd", "otp", "mfa"), sessions.of(person).get(0).how().amr());
  }

  @Test
  void the_picture_is_for_her_browser_only() {
    Visitor.Place setup = visitor.send(page.form(BEGIN));
    String picture = setup.page().select("img.qr").attr("src");
    assertTrue(visitor.open(picture).answer().body().startsWith("<svg"));
    assertEquals("/sign-in", new Visitor().open(picture).uri().getPath());
  }

  @Test
  void who_has_set_one_up_and_comes_back_is_led_on() {
    Visitor.Place setup = visitor.send(page.form(BEGIN));
    visitor.send(setup.form(CONFIRM), "code", Otp.now(key(setup)));
    Visitor.Place over = visitor.open(page.uri().toString());
    assertEquals("/me/apps", over.uri().getPath());
    assertEquals(1, sessions.of(person).size());
  }

  private static String key(Visitor.Place setup) {
    return setup.page().select("code.key").text().replace(" ", "");
  }
}
