package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8707, resource indicators. The test instance issues tokens for two servers of others. */
@QuarkusTest
class Rfc8707Test {

  private static final String MCP = "https://mcp.example/mcp";
  private static final String OTHER = "https://other.example";

  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts offline_access");
  private final Visitor visitor = new Visitor();

  @Test
  void section_2_without_one_a_token_is_for_us() {
    assertEquals(TestInstance.url(), audience(exchange(code(), null)));
  }

  @Test
  void section_2_all_that_is_asked_for_is_the_audience() {
    Response tokens = exchange(code(MCP, OTHER), null);
    assertEquals(List.of(MCP, OTHER), audience(tokens));
    assertEquals(MCP, audience(exchange(code(MCP), null)));
  }

  @Test
  void section_2_ours_are_one_audience() {
    String facts = TestInstance.url() + "/api/people/me/facts";
    Response tokens = exchange(code(facts, TestInstance.url()), null);
    assertEquals(TestInstance.url(), audience(tokens));
    App.me(tokens.path("access_token"), "facts").then().statusCode(200);
  }

  @Test
  void section_2_2_a_token_is_narrowed_to_some_of_them() {
    Response tokens = exchange(code(MCP, OTHER), OTHER);
    assertEquals(OTHER, audience(tokens));
    Response refreshed = refresh(tokens, MCP);
    assertEquals(MCP, audience(refreshed));
    assertEquals(List.of(MCP, OTHER), audience(refresh(refreshed, null)));
  }

  @Test
  void section_2_2_and_not_widened_and_the_code_is_not_burnt() {
    String code = code(MCP);
    refused(token(exchange(code), OTHER));
    refused(token(exchange(code), TestInstance.url()));
    assertEquals(MCP, audience(exchange(code, MCP)));
    String plain = code();
    refused(token(exchange(plain), MCP));
    assertEquals(TestInstance.url(), audience(exchange(plain, TestInstance.url())));
  }

  /** Section 2: an absolute URI without a fragment, and one that we know. */
  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "https://mcp.example/mcp#x", "mcp", "/api"})
  void what_is_no_resource_of_ours_is_refused_everywhere(String resource) {
    Visitor.Place place = visitor.open(app.address(ask, "resource", resource));
    Map<String, String> answer = FormFields.query(place.away());
    assertEquals("invalid_target", answer.get("error"));
    assertEquals(ask.state(), answer.get("state"));
    refused(app.push(app.parameters(ask).with("resource", resource)));
    FormFields own = FormFields.of("grant_type", "client_credentials", "scope", "people.read");
    refused(Given.PARTNER.token(own.with("resource", resource)));
    refused(app.push(app.parameters(ask).with("resource", TestInstance.url() + "/#x")));
  }

  @Test
  void section_2_1_a_client_of_its_own_too() {
    FormFields own = FormFields.of("grant_type", "client_credentials", "scope", "people.read");
    Response token = Given.PARTNER.token(own.with("resource", MCP));
    assertEquals(MCP, audience(token));
    people(token).then().statusCode(401);
    people(Given.PARTNER.token(own)).then().statusCode(200);
  }

  /** RFC 9068, section 4. */
  @Test
  void a_token_for_another_opens_nothing_here_and_can_be_looked_at() {
    App.Ask both = App.ask("openid facts");
    Visitor.Place consent =
        visitor.send(
            visitor
                .open(app.address(both, "resource", MCP))
                .form("main form:has(input[name=person])"),
            "person",
            Given.person());
    String code =
        FormFields.query(App.decide(visitor, consent, "openid", "facts").away()).get("code");
    String token = app.exchange(both, code).then().statusCode(200).extract().path("access_token");
    App.me(token, "facts").then().statusCode(401);
    App.me(token, "facts").then().statusCode(401);
    String userinfo = TestInstance.url() + "/api/oauth/userinfo";
    given().header("Authorization", "Bearer " + token).get(userinfo).then().statusCode(401);
    given().formParam("access_token", token).post(userinfo).then().statusCode(401);
    app.introspect(token).then().body("active", equalTo(true)).body("aud", equalTo(MCP));
    app.revoke(token).then().statusCode(200);
    app.introspect(token).then().body("active", equalTo(false));
  }

  private String code(String... resources) {
    StringBuilder address = new StringBuilder(app.address(ask));
    for (String resource : resources) {
      address.append('&').append(FormFields.of("resource", resource));
    }
    Visitor.Place place = visitor.open(address.toString());
    if (place.away() == null && place.uri().getPath().equals("/sign-in")) {
      place =
          visitor.send(place.form("main form:has(input[name=person])"), "person", Given.person());
    }
    if (place.away() == null) {
      place = App.decide(visitor, place, "facts", "offline_access");
    }
    return FormFields.query(place.away()).get("code");
  }

  private FormFields exchange(String code) {
    return FormFields.of(
        "grant_type",
        "authorization_code",
        "code",
        code,
        "redirect_uri",
        app.redirectUri(),
        "code_verifier",
        ask.verifier());
  }

  private Response exchange(String code, String resource) {
    return token(exchange(code), resource).then().statusCode(200).extract().response();
  }

  private Response refresh(Response tokens, String resource) {
    FormFields form =
        FormFields.of("grant_type", "refresh_token", "refresh_token", tokens.path("refresh_token"));
    return token(form, resource).then().statusCode(200).extract().response();
  }

  private Response token(FormFields form, String resource) {
    return app.token(resource == null ? form : form.with("resource", resource));
  }

  private static Response people(Response token) {
    return given()
        .header("Authorization", "Bearer " + token.path("access_token"))
        .get(TestInstance.url() + "/api/people");
  }

  private static void refused(Response answer) {
    answer.then().statusCode(400).body("error", equalTo("invalid_target"));
  }

  private static Object audience(Response tokens) {
    String jwt = tokens.then().statusCode(200).extract().path("access_token");
    byte[] payload = Base64.getUrlDecoder().decode(jwt.split("\\.")[1]);
    return JsonPath.from(new String(payload, StandardCharsets.UTF_8)).get("aud");
  }
}
