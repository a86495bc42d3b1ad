package dev.holdfast.authn;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Codes;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.RecoveryCodes;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.signin.ForApp;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthnApiTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final AtomicInteger HOSTS = new AtomicInteger();

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject RecoveryCodes codes;
  @Inject TotpFactors totp;
  @Inject Sessions sessions;
  @Inject SignInLinks links;
  @Inject SecurityLog log;
  @Inject Clock clock;
  private final String ip =
      "10." + (int) (System.nanoTime() & 127) + ".7." + HOSTS.incrementAndGet();
  private PersonId person;
  private String address;

  @BeforeEach
  void aPersonWithAPassword() {
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, GOOD);
  }

  @Test
  void a_password_gives_a_session() {
    Response answer = password(GOOD).then().statusCode(200).extract().response();
    assertEquals(person.toString(), answer.path("session.personId"));
    assertEquals("1fa", answer.path("session.acr"));
    assertEquals(List.of("pwd"), answer.path("session.amr"));
    assertNull(answer.path("next"));
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals("Firefox on Linux", sessions.of(person).get(0).device());
  }

  @Test
  void an_address_that_is_nobodys_gets_the_answer_of_a_wrong_password() {
    Response wrong = password("wrong").then().statusCode(422).extract().response();
    address = "nobody-" + address;
    Response nobody = password("wrong").then().statusCode(422).extract().response();
    assertEquals("urn:holdfast:problem:not-proven", wrong.path("type"));
    assertEquals((String) wrong.path("type"), nobody.path("type"));
    assertEquals((String) wrong.path("detail"), nobody.path("detail"));
  }

  @Test
  void a_second_factor_is_the_next_step() {
    List<String> recovery = withTotp();
    Response next = password(GOOD).then().statusCode(200).extract().response();
    assertEquals("totp", next.path("next"));
    assertEquals(List.of("totp", "recovery-code"), next.path("options"));
    assertNull(next.path("session"));
    String id = next.path("authenticationId");
    code("totp", id, "000000").then().statusCode(422);
    Response end =
        code("recovery-code", id, recovery.get(0)).then().statusCode(200).extract().response();
    assertEquals("2fa", end.path("session.acr"));
    assertEquals(List.of("pwd", "otp", "mfa"), end.path("session.amr"));
    code("recovery-code", id, recovery.get(1)).then().statusCode(404);
  }

  @Test
  void no_step_can_be_left_out() {
    List<String> recovery = withTotp();
    step("recovery-code", Map.of("address", address, "code", recovery.get(0)))
        .then()
        .statusCode(400);
    step("totp", Map.of("address", address, "code", "123456")).then().statusCode(400);
    assertEquals(List.of(), sessions.of(person));
  }

  @Test
  void guessing_slows_down() {
    for (int i = 0; i < 10; i++) {
      password("guess " + i).then().statusCode(422);
    }
    Response slow = password(GOOD).then().statusCode(429).extract().response();
    assertTrue(Integer.parseInt(slow.header("Retry-After")) > 0);
  }

  @Test
  void what_is_wrong_with_the_input_is_said() {
    step("password", Map.of("address", "ada", "password", "x")).then().statusCode(400);
    step("password", Map.of("address", address)).then().statusCode(400);
    step("password", Map.of("password", GOOD)).then().statusCode(400);
    step("password", Map.of("address", address, "password", GOOD, "x", 1)).then().statusCode(400);
    step("password", Map.of("address", address, "password", 1)).then().statusCode(400);
    step("password", Map.of("authenticationId", "x", "password", GOOD)).then().statusCode(404);
    step("magic", Map.of("address", address)).then().statusCode(404);
    assertEquals(403, step(Given.partnerToken("people.read"), "password", Map.of()).statusCode());
    assertEquals(401, step("nonsense", "password", Map.of()).statusCode());
  }

  @Test
  void a_mailed_code_is_asked_for_in_the_same_way_for_everybody() {
    Response known = step("magic-link", Map.of("address", address));
    Response unknown = step("magic-link", Map.of("address", "nobody-" + address));
    assertEquals(200, known.statusCode());
    assertEquals(200, unknown.statusCode());
    assertEquals("magic-link", known.path("next"));
    assertEquals((String) known.path("next"), unknown.path("next"));
    code("magic-link", known.path("authenticationId"), "00000000").then().statusCode(422);
    code("magic-link", unknown.path("authenticationId"), "00000000").then().statusCode(422);
  }

  @Test
  void a_session_goes_over_to_her_browser_once() {
    String link = password(GOOD).path("session.handover");
    Visitor visitor = new Visitor();
    Visitor.Place ask = visitor.open(link + "?return=/me/security");
    assertTrue(ask.page().text().contains("Go on as"));
    assertNull(visitor.cookie("holdfast"), "looking signs nobody in");
    Visitor.Place end = visitor.send(ask.form("main form"));
    assertEquals("/me/security", end.uri().getPath());
    assertEquals(1, sessions.of(person).size());
    assertTrue(new Visitor().open(link).page().text().contains("This link is over"));
    Visitor thief = new Visitor();
    thief.open("/sign-in");
    assertEquals(403, thief.send(ask.form("main form")).status());
  }

  @Test
  void a_handover_may_lead_to_the_app_that_the_sign_in_page_names() {
    String link = password(GOOD).path("session.handover") + "?return=/me/security&for=";
    String forApp = links.write(new ForApp("An app", "https://app.example"));
    String policy = "Content-Security-Policy";
    assertTrue(new Visitor().open(link + forApp).header(policy).endsWith(" https://app.example"));
    assertTrue(new Visitor().open(link + "x" + forApp).header(policy).endsWith("'self'"));
  }

  @Test
  void a_new_browser_that_a_session_goes_over_to_is_told_like_any_other() {
    String link = password(GOOD).path("session.handover");
    var before = sessions.of(person).get(0);
    TestClock.advance(Duration.ofSeconds(30));
    Visitor visitor = new Visitor();
    visitor.send(visitor.open(link).form("main form"));
    var after = sessions.of(person).get(0);
    assertEquals(before.id(), after.id());
    assertEquals(before.authTime(), after.authTime(), "she has shown nothing again");
    assertEquals(before.how(), after.how());
    assertTrue(Mailbox.newest(address).subject().contains("New sign-in"));
    List<Kind> noted =
        log.find(LogSearch.of(person, null, 10)).stream().map(e -> e.event().kind()).toList();
    assertTrue(noted.contains(Kind.NEW_DEVICE), noted::toString);
    assertEquals(2, noted.stream().filter(kind -> kind == Kind.SIGNED_IN).count());
  }

  @Test
  void a_handover_is_over_after_a_minute_and_with_its_session() {
    String link = password(GOOD).path("session.handover");
    TestClock.advance(Duration.ofSeconds(61));
    assertTrue(new Visitor().open(link).page().text().contains("This link is over"));
    String other = password(GOOD).path("session.handover");
    Visitor visitor = new Visitor();
    Visitor.Place ask = visitor.open(other);
    sessions.endAll(person, null);
    assertEquals("/sign-in", visitor.send(ask.form("main form")).uri().getPath());
    assertNotEquals(link, other);
  }

  private List<String> withTotp() {
    var setup = totp.begin(person, Device.UNKNOWN);
    assertTrue(totp.confirm(person, setup.id(), Codes.of(setup, clock), Device.UNKNOWN));
    return codes.make(person, Device.UNKNOWN);
  }

  private Response password(String password) {
    return step("password", Map.of("address", address, "password", password));
  }

  private Response code(String type, String id, String code) {
    return step(type, Map.of("authenticationId", id, "code", code));
  }

  private Response step(String type, Map<String, ?> body) {
    return step(Given.partnerToken("authn"), type, body);
  }

  private Response step(String token, String type, Map<String, ?> body) {
    Map<String, Object> sent = new HashMap<>(body);
    sent.put("ip", ip);
    sent.put("userAgent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0");
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(sent)
        .post(TestInstance.url() + "/api/authn/" + type);
  }
}
