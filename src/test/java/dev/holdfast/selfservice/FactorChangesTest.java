package dev.holdfast.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Codes;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TotpSetup;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.Groups;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.SoftAuthenticator;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person signs in with is not taken away by whoever has one part of it. */
@QuarkusTest
class FactorChangesTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final String FACTOR = "/me/security/second-factor";
  private static final String PASSKEYS = "/me/security/passkeys";
  private static final String REMOVE = "form[action$=/remove]";
  private static final String REMOVE_APP = "form[action=" + FACTOR + "/remove]";
  private static final String CODES = "form[action$=/recovery-codes]";
  private static final String APP = "form[action$=/second-factor/app]";

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject TotpFactors totp;
  @Inject Passkeys passkeys;
  @Inject Groups groups;
  @Inject Clock clock;
  private final Visitor visitor = new Visitor();
  private PersonId person;
  private String address;
  private TotpSetup app;

  @BeforeEach
  void aPersonWithTwoAddresses() {
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    for (String one : List.of(address, "second." + address)) {
      emails.addVerified(person, EmailAddress.parse(one).orElseThrow(), Source.UNKNOWN);
    }
    passwords.set(person, GOOD);
  }

  @Test
  void a_browser_that_is_trusted_removes_no_second_factor() {
    trusted();
    for (String form : List.of(REMOVE_APP, CODES, APP)) {
      Visitor.Place step = visitor.send(visitor.open(FACTOR).form(form));
      Visitor.Place second = visitor.send(step.form("form[action$=/password]"), "password", GOOD);
      assertEquals(1, second.page().select("#code").size(), form + second.page().text());
    }
    assertTrue(totp.has(person));
    assertTrue(mails("Authenticator app removed").isEmpty());
  }

  @Test
  void a_confirmation_asks_for_both_factors_in_a_trusted_browser_too() {
    trusted();
    Visitor.Place step = visitor.open("/sign-in/confirm?return=/me/security");
    visitor.send(step.form("form[action$=/magic-link]"));
    Visitor.Place typing = visitor.open(step.uri().toString());
    Visitor.Place second =
        visitor.send(
            typing.form("form[action$=/magic-link/code]"), "code", Mailbox.newest(address).code());
    assertEquals(1, second.page().select("#code").size(), second.page()::text);
  }

  @Test
  void whoever_has_both_removes_it_and_every_address_is_told() {
    trusted();
    Visitor.Place step = visitor.send(visitor.open(FACTOR).form(REMOVE_APP));
    Visitor.Place second = visitor.send(step.form("form[action$=/password]"), "password", GOOD);
    TestClock.advance(Duration.ofSeconds(30));
    Visitor.Place here =
        visitor.send(second.form("form[action$=/totp]"), "code", Codes.of(app, clock));
    assertEquals(FACTOR, here.uri().getPath());
    visitor.send(here.form(CODES));
    assertTrue(mails("Recovery codes made").isEmpty(), "the first ones replace nothing");
    visitor.send(visitor.open(FACTOR).form(CODES));
    assertEquals(2, mails("Recovery codes made").size());
    visitor.send(visitor.open(FACTOR).form(REMOVE_APP));
    assertFalse(totp.has(person));
    assertEquals(2, mails("Authenticator app removed").size());
    assertEquals(2, mails("Authenticator app added").size());
  }

  @Test
  void a_mailed_link_adds_and_removes_no_passkey() {
    signIn(visitor);
    passkey(new SoftAuthenticator(), "Laptop");
    assertEquals(2, mails("Passkey added").size());
    for (String form : List.of(REMOVE, "form[data-passkey=make]")) {
      Visitor.Place step = visitor.send(visitor.open(PASSKEYS).form(form));
      Visitor.Place second = visitor.send(step.form("form[action$=/password]"), "password", GOOD);
      assertEquals(0, second.page().select("#password, #code").size(), "a passkey, and no less");
      assertEquals(1, second.page().select("form[data-passkey=use]").size());
    }
    Visitor.Place options = visitor.open(PASSKEYS + "/options");
    assertTrue(options.uri().getPath().startsWith("/sign-in/step/"), "before the ceremony");
    assertTrue(passkeys.has(person));
    assertTrue(mails("Passkey removed").isEmpty());
  }

  @Test
  void whoever_shows_the_passkey_removes_it_and_every_address_is_told() {
    signIn(visitor);
    SoftAuthenticator device = new SoftAuthenticator();
    passkey(device, "Laptop");
    Visitor.Place here = confirm(device, visitor.send(visitor.open(PASSKEYS).form(REMOVE)));
    visitor.send(here.form(REMOVE));
    assertFalse(passkeys.has(person));
    List<Mailbox.Mail> told = mails("Passkey removed");
    assertEquals(2, told.size());
    assertTrue(told.get(0).text().contains("Laptop"), told.get(0)::text);
  }

  @Test
  void who_needs_two_factors_keeps_the_last_of_either_kind_and_is_told_why() {
    groups.join(groups.add("Staff " + UUID.randomUUID(), true).orElseThrow(), person);
    app = app();
    code(password(visitor));
    Visitor.Place page = visitor.open(FACTOR);
    assertEquals(0, page.page().select(REMOVE_APP).size(), "it says what to do instead");
    String csrf = page.form(CODES).select("[name=csrf]").val();
    Visitor.Place refused = visitor.post(FACTOR + "/remove", FormFields.of("csrf", csrf));
    assertTrue(refused.page().text().contains("Nothing was removed"), refused.page()::text);
    SoftAuthenticator device = new SoftAuthenticator();
    passkey(device, "Laptop");
    Visitor.Place here = confirm(device, visitor.send(visitor.open(FACTOR).form(REMOVE_APP)));
    assertTrue(visitor.send(here.form(REMOVE_APP)).page().text().contains("Removed."));
    Visitor.Place kept = visitor.send(visitor.open(PASSKEYS).form(REMOVE));
    assertTrue(kept.page().text().contains("A group of yours needs two factors"));
    assertTrue(passkeys.has(person));
  }

  @Test
  void the_key_of_an_app_is_shown_after_a_recent_sign_in_only() {
    signIn(visitor);
    visitor.send(visitor.open(FACTOR).form(APP));
    assertEquals(FACTOR + "/app", visitor.open(FACTOR + "/app").uri().getPath());
    TestClock.advance(Duration.ofMinutes(11));
    for (String path : List.of("/app", "/app/key.svg")) {
      Visitor.Place step = visitor.open(FACTOR + path);
      assertTrue(step.uri().getPath().startsWith("/sign-in/step/"), step.uri()::toString);
    }
    Visitor.Place step = visitor.open(FACTOR + "/app");
    Visitor.Place back = visitor.send(step.form("form[action$=/password]"), "password", GOOD);
    assertEquals(1, back.page().select("code.key").size(), "it goes on where it was");
  }

  @Test
  void the_key_is_shown_to_nobody_else_who_knows_the_password() {
    signIn(visitor);
    visitor.send(visitor.open(FACTOR).form(APP));
    Visitor thief = new Visitor();
    signIn(thief);
    assertEquals(FACTOR, thief.open(FACTOR + "/app").uri().getPath());
    assertEquals(404, thief.open(FACTOR + "/app/key.svg").status());
  }

  /** She has an app, trusts this browser, and signs in once more: with her password only. */
  private void trusted() {
    app = app();
    visitor.send(
        password(visitor).form("form[action$=/totp]"),
        "code",
        Codes.of(app, clock),
        "trust",
        "yes");
    assertEquals("/me/security", password(visitor).uri().getPath());
  }

  private TotpSetup app() {
    TotpSetup setup = totp.begin(person, Device.UNKNOWN);
    assertTrue(totp.confirm(person, setup.id(), Codes.of(setup, clock), Device.UNKNOWN));
    TestClock.advance(Duration.ofSeconds(30));
    return setup;
  }

  private void code(Visitor.Place step) {
    Visitor.Place end =
        visitor.send(step.form("form[action$=/totp]"), "code", Codes.of(app, clock));
    assertEquals("/me/security", end.uri().getPath());
  }

  private void passkey(SoftAuthenticator device, String name) {
    Visitor.Place page = visitor.open(PASSKEYS);
    String options = visitor.open(PASSKEYS + "/options").answer().body();
    Visitor.Place added =
        visitor.send(
            page.form("form[data-passkey=make]"), "response", device.create(options), "name", name);
    assertEquals("done=added", added.uri().getQuery(), added.page()::text);
  }

  private Visitor.Place confirm(SoftAuthenticator device, Visitor.Place step) {
    var form = step.form("form[data-passkey=use]");
    String options = visitor.open(form.attr("data-options")).answer().body();
    return visitor.send(form, "response", device.get(options));
  }

  /** To either address. */
  private List<Mailbox.Mail> mails(String subject) {
    return List.of(address, "second." + address).stream()
        .flatMap(to -> Mailbox.all(to).stream())
        .filter(mail -> mail.subject().equals(subject))
        .toList();
  }

  private void signIn(Visitor who) {
    assertEquals("/me/security", password(who).uri().getPath());
  }

  private Visitor.Place password(Visitor who) {
    Visitor.Place form = who.open("/sign-in?return=/me/security");
    Visitor.Place step = who.send(form.form("form.sign-in"), "address", address);
    return who.send(step.form("form[action$=/password]"), "password", GOOD);
  }
}
