package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.holdfast.clients.Imported;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 8628, device authorization grant. */
@QuarkusTest
class Rfc8628Test {

  private static final String TYPE = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String METADATA =
      """
      {"grant_types": ["%s", "refresh_token"], "token_endpoint_auth_method": "none",
       "scope": "openid profile facts offline_access", "client_name": "A television"}
      """
          .formatted(TYPE);

  private final App tv = Imported.client(METADATA);
  private final Visitor visitor = new Visitor();
  private String person;
  private JsonPath codes;

  @BeforeEach
  void aDeviceAsks() {
    person = Given.person(Map.of("given_name", "Grace"));
    codes = ask(tv, "openid facts offline_access").then().statusCode(200).extract().jsonPath();
  }

  @Test
  void section_3_2_the_device_gets_its_codes() {
    assertTrue(codes.getString("user_code").matches("[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}"));
    String page = TestInstance.url() + "/device";
    assertEquals(page, codes.getString("verification_uri"));
    assertEquals(
        page + "?user_code=" + codes.getString("user_code"),
        codes.getString("verification_uri_complete"));
    assertEquals(600, codes.getInt("expires_in"));
    assertEquals(5, codes.getInt("interval"));
  }

  /** RFC 9396, section 2: wherever there is a scope. */
  @Test
  void a_device_asks_for_single_facts_too() {
    App typed =
        Imported.client(
            METADATA.replaceFirst(
                "\\{", "{\"authorization_details_types\": [\"holdfast_record\"], "));
    FormFields details =
        FormFields.of(
            "authorization_details",
            "[{\"type\":\"holdfast_record\",\"datatypes\":[\"facts\"],\"names\":[\"given_name\"]}]");
    codes = begin(typed, details).then().statusCode(200).extract().jsonPath();
    decide(found(type(codes.getString("user_code"))), "facts:given_name");
    String token = poll(typed).then().statusCode(200).extract().path("access_token");
    App.me(token, "facts").then().body("items.name", equalTo(List.of("given_name")));
    begin(tv, details).then().body("error", equalTo("invalid_authorization_details"));
  }

  @Test
  void section_3_1_only_a_client_that_is_registered_for_it_may_ask() {
    ask(App.demo(), "facts")
        .then()
        .statusCode(400)
        .header("Cache-Control", "no-store")
        .body("error", equalTo("unauthorized_client"));
    ask(tv, "training").then().statusCode(400).body("error", equalTo("invalid_scope"));
    ask(new App("nobody", null, null), "facts")
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
  }

  @Test
  void section_3_3_the_person_types_the_code_and_allows_it() throws ParseException {
    poll(tv).then().statusCode(400).body("error", equalTo("authorization_pending"));
    Visitor.Place page = found(type(codes.getString("user_code").toLowerCase().replace("-", " ")));
    assertTrue(page.page().text().contains("Go on only if you began this yourself"));
    assertTrue(page.page().text().contains("2001:db8:"), "where it was asked from");
    decide(page, "openid", "facts", "offline_access");
    TestClock.advance(Duration.ofSeconds(6));
    JsonPath tokens =
        poll(tv).then().statusCode(200).body("id_token", notNullValue()).extract().jsonPath();
    App.me(tokens.getString("access_token"), "facts").then().statusCode(200);
    assertNull(
        claims(tokens.getString("id_token")).getClaim("sid"), "it is in no browser's session");
    tv.refresh(tokens.getString("refresh_token")).then().statusCode(200);
    TestClock.advance(Duration.ofSeconds(6));
    poll(tv).then().statusCode(400).body("error", equalTo("invalid_grant"));
  }

  @Test
  void section_3_3_1_the_complete_address_shows_the_code_to_be_compared() {
    signIn();
    Visitor.Place page = visitor.open(codes.getString("verification_uri_complete"));
    assertTrue(page.page().text().contains("Does your device show this code?"));
    assertEquals(codes.getString("user_code"), page.page().select("#user-code").val());
    page = found(visitor.send(page.form("form[action=/device]")));
    assertTrue(page.page().text().contains("A television"));
  }

  @Test
  void section_3_5_a_denial_reaches_the_device() {
    Visitor.Place page = found(type(codes.getString("user_code")));
    page = visitor.send(page.form("main form"), "decision", "stop");
    assertTrue(page.page().text().contains("Your device is not connected"));
    poll(tv).then().statusCode(400).body("error", equalTo("access_denied"));
  }

  @Test
  void section_3_5_who_does_not_tick_anything_denies_it() {
    decide(found(type(codes.getString("user_code"))));
    poll(tv).then().statusCode(400).body("error", equalTo("access_denied"));
  }

  @Test
  void section_3_5_who_asks_too_often_has_to_slow_down() {
    poll(tv).then().body("error", equalTo("authorization_pending"));
    poll(tv).then().statusCode(400).body("error", equalTo("slow_down"));
    TestClock.advance(Duration.ofSeconds(6));
    poll(tv).then().body("error", equalTo("slow_down"));
    TestClock.advance(Duration.ofSeconds(16));
    poll(tv).then().body("error", equalTo("authorization_pending"));
  }

  @Test
  void section_3_5_the_codes_expire() {
    TestClock.advance(Duration.ofMinutes(11));
    poll(tv).then().statusCode(400).body("error", equalTo("expired_token"));
    assertEquals(400, type(codes.getString("user_code")).status());
  }

  @Test
  void section_3_4_the_device_code_is_bound_to_its_client() {
    poll(Imported.client(METADATA))
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_grant"))
        .body("access_token", nullValue());
    poll(tv).then().body("error", equalTo("authorization_pending"));
  }

  @Test
  void section_5_1_codes_cannot_be_tried_out() {
    signIn();
    int status = 0;
    for (int tries = 0; tries < 40 && status != 429; tries++) {
      Visitor.Place page = visitor.open("/device");
      status =
          visitor
              .send(
                  page.form("form[action=/device]"),
                  "user_code",
                  "BBBBBBB" + "BCD".charAt(tries % 3))
              .status();
    }
    assertEquals(429, status);
  }

  @Test
  void section_5_4_a_code_is_one_persons_once_she_has_typed_it() {
    found(type(codes.getString("user_code")));
    Visitor other = new Visitor();
    Visitor.Place page = other.open("/device");
    String somebody = Given.person();
    page = other.send(page.form("main form:has(input[name=person])"), "person", somebody);
    page = other.send(page.form("form[action=/device]"), "user_code", codes.getString("user_code"));
    assertEquals(400, page.status());
  }

  @Test
  void what_was_withdrawn_before_the_device_came_is_refused() {
    decide(found(type(codes.getString("user_code"))), "openid", "facts");
    Visitor.Place apps = visitor.open("/me/apps");
    visitor.send(apps.form("main form[action$=/withdraw]"));
    poll(tv).then().statusCode(400).body("error", equalTo("invalid_grant"));
  }

  @Test
  void section_5_4_the_pages_say_that_it_is_for_a_device_and_who_has_not_been_reviewed() {
    App unknown = Imported.client(METADATA.replaceFirst("\\{", "{\"unreviewed\": true, "));
    codes = ask(unknown, "facts").then().statusCode(200).extract().jsonPath();
    Visitor.Place page = found(type(codes.getString("user_code")));
    assertTrue(page.page().text().contains("Nobody here has reviewed this app"));
    page = visitor.send(page.form("main form"), "decision", "continue");
    assertTrue(page.page().text().contains("On a device: whoever holds it gets what you allow"));
    assertTrue(page.page().text().contains("Whoever holds the device gets what you allow"));
    assertFalse(page.page().text().contains("It leads back to"));
  }

  @Test
  void a_client_that_wants_a_new_sign_in_gets_one_for_its_devices_too() {
    signIn();
    TestClock.advance(Duration.ofMinutes(2));
    App strict = Imported.client(METADATA.replaceFirst("\\{", "{\"default_max_age\": 60, "));
    codes = ask(strict, "facts").then().statusCode(200).extract().jsonPath();
    Visitor.Place page = visitor.open("/device");
    page =
        visitor.send(page.form("form[action=/device]"), "user_code", codes.getString("user_code"));
    page = visitor.send(found(page).form("main form"), "decision", "continue");
    page = visitor.send(page.form("main form:has(input[name=person])"), "person", person);
    decide(found(page), "facts");
  }

  @Test
  void who_cannot_sign_in_as_strongly_as_the_client_wants_connects_no_device() {
    App strict =
        Imported.client(METADATA.replaceFirst("\\{", "{\"default_acr_values\": [\"phr\"], "));
    codes = ask(strict, "facts").then().statusCode(200).extract().jsonPath();
    Visitor.Place page = found(type(codes.getString("user_code")));
    page = visitor.send(page.form("main form"), "decision", "continue");
    assertTrue(page.page().text().contains("Your device is not connected"));
    poll(strict).then().statusCode(400).body("error", equalTo("access_denied"));
  }

  private static JWTClaimsSet claims(String jwt) throws ParseException {
    return SignedJWT.parse(jwt).getJWTClaimsSet();
  }

  private static Response ask(App app, String scope) {
    return begin(app, FormFields.of("scope", scope));
  }

  private static Response begin(App app, FormFields wanted) {
    FormFields fields = wanted.with("client_id", app.clientId());
    if (app.secret() != null) {
      fields = fields.with("client_secret", app.secret());
    }
    return given()
        .header("X-Forwarded-For", "2001:db8:77::1")
        .contentType("application/x-www-form-urlencoded")
        .body(fields.toString())
        .post(TestInstance.url() + "/api/oauth/device_authorization");
  }

  private Response poll(App app) {
    return app.token(
        FormFields.of("grant_type", TYPE, "device_code", codes.getString("device_code")));
  }

  private Visitor.Place signIn() {
    Visitor.Place page = visitor.open("/device");
    return visitor.send(page.form("main form:has(input[name=person])"), "person", person);
  }

  private Visitor.Place type(String code) {
    return visitor.send(signIn().form("form[action=/device]"), "user_code", code);
  }

  private static Visitor.Place found(Visitor.Place page) {
    assertTrue(page.page().text().contains("Did you begin this yourself?"), page.page().text());
    return page;
  }

  private void decide(Visitor.Place page, String... ticked) {
    Visitor.Place asked = visitor.send(page.form("main form"), "decision", "continue");
    Visitor.Place done = App.decide(visitor, asked, ticked);
    boolean allowed = ticked.length > 0;
    assertEquals(allowed, done.page().text().contains("Your device is connected"));
  }
}
