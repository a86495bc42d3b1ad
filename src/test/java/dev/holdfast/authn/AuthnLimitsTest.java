package dev.holdfast.authn;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a client's people may try, and where they are. */
@QuarkusTest
class AuthnLimitsTest {

  private static final String GOOD = "tundra velvet 9 spoons";
  private static final AtomicInteger HOSTS = new AtomicInteger();

  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject SecurityLog log;
  private final String token = Given.partnerToken("authn");
  private PersonId person;
  private String address;

  @BeforeEach
  void aPersonWithAPassword() {
    TestClock.stop(); // what is used up does not come back meanwhile
    person = PersonId.parse(Given.person()).orElseThrow();
    address = person + "@example.org";
    emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
    passwords.set(person, GOOD);
  }

  @Test
  void guesses_from_everywhere_do_not_keep_her_out_where_she_signed_in_before() {
    String home = ip();
    assertEquals(200, password(GOOD, home).statusCode());
    List<Integer> statuses =
        AtOnce.each(60, guess -> password("guess " + guess, ip()).statusCode());
    assertEquals(Set.of(422, 429), Set.copyOf(statuses));
    assertEquals(429, password(GOOD, ip()).statusCode(), "where she never was");
    assertEquals(200, password(GOOD, home).statusCode());
  }

  @Test
  void right_passwords_are_no_guesses() {
    List<Integer> statuses = AtOnce.each(55, i -> password(GOOD, ip()).statusCode());
    assertEquals(Set.of(200), Set.copyOf(statuses));
  }

  @Test
  void an_address_in_one_v6_network_is_as_good_as_another() {
    String network = "2001:db8:77:" + Integer.toHexString(HOSTS.incrementAndGet());
    for (int i = 0; i < 10; i++) {
      assertEquals(422, password("guess", network + "::" + i).statusCode());
    }
    assertEquals(429, password("guess", network + ":ffff::7").statusCode());
  }

  @Test
  void what_is_no_address_is_refused() {
    for (String bad : new String[] {"....", "::::", "1.2.3", "1.2.3.400", "x", ""}) {
      Response answer = password(GOOD, bad);
      assertEquals(400, answer.statusCode(), bad);
      assertEquals("/ip", answer.path("errors[0].path"), bad);
    }
    assertEquals(200, password(GOOD, "::ffff:203.0.113.9").statusCode());
  }

  @Test
  void a_mailed_code_signs_in() {
    Response asked = step("magic-link", Map.of("address", address), ip());
    String id = asked.then().statusCode(200).extract().path("authenticationId");
    String code = Mailbox.newest(address).code();
    assertEquals(422, code(id, "00000000").statusCode());
    code(id, code).then().statusCode(200).body("session.acr", equalTo("1fa"));
    assertEquals(404, code(id, code).statusCode());
    assertTrue(
        log.find(LogSearch.of(person, null, 20)).stream()
            .anyMatch(noted -> noted.event().detail().contains("mail")),
        "a wrong code is in the log");
  }

  @Test
  void codes_without_a_mail_do_not_keep_her_out() {
    for (int i = 0; i < 20; i++) {
      Response asked = step("passkey", Map.of("address", address), ip());
      assertEquals(422, code(asked.path("authenticationId"), "00000000").statusCode());
    }
    a_mailed_code_signs_in();
  }

  @Test
  void a_sign_in_without_an_address_goes_on_with_a_passkey_only() {
    String id = step("passkey", Map.of(), ip()).path("authenticationId");
    assertEquals(400, step("magic-link", Map.of("authenticationId", id), ip()).statusCode());
    assertEquals(
        400, step("password", Map.of("authenticationId", id, "password", GOOD), ip()).statusCode());
  }

  @Test
  void too_many_passkeys_are_told_to_wait() {
    String network = ip();
    String id = step("passkey", Map.of(), network).path("authenticationId");
    Map<String, ?> sent = Map.of("authenticationId", id, "response", Map.of("id", "x"));
    List<Integer> statuses = AtOnce.each(200, i -> step("passkey", sent, network).statusCode());
    assertEquals(Set.of(422, 429), Set.copyOf(statuses));
    Response answer = step("passkey", sent, network);
    assertEquals(429, answer.statusCode());
    assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
  }

  private Response password(String typed, String ip) {
    return step("password", Map.of("address", address, "password", typed), ip);
  }

  private Response code(String id, String code) {
    return step("magic-link", Map.of("authenticationId", id, "code", code), ip());
  }

  private static String ip() {
    int host = HOSTS.incrementAndGet();
    return "10.77." + (host >> 8) + "." + (host & 255);
  }

  private Response step(String type, Map<String, ?> body, String ip) {
    Map<String, Object> sent = new HashMap<>(body);
    sent.put("ip", ip);
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(sent)
        .post(TestInstance.url() + "/api/authn/" + type);
  }
}
