package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.dpop.DpopProofs;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9728, protected resource metadata: of the API, and of each of its addresses. */
@QuarkusTest
class Rfc9728Test {

  private static final String WELL_KNOWN = "/.well-known/oauth-protected-resource";
  private static final Pattern METADATA = Pattern.compile("resource_metadata=\"([^\"]*)\"");

  @Test
  void section_2_the_api_says_who_issues_its_tokens_and_how_they_are_sent() {
    metadata(WELL_KNOWN)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", containsString("max-age"))
        .body("resource", equalTo(TestInstance.url()))
        .body("authorization_servers", equalTo(List.of(TestInstance.url())))
        .body("scopes_supported", hasItems("openid", "facts", "activities", "training"))
        .body("scopes_supported", not(hasItems("offline_access")))
        .body("bearer_methods_supported", equalTo(List.of("header")))
        .body("dpop_signing_alg_values_supported", equalTo(DpopProofs.algorithms()))
        .body("resource_name", equalTo("Holdfast"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/people/me/facts, facts",
    "/api/people/me/training, training",
    "/api/people, people.read people.write",
    "/api/people/babab-babab-babab-babab/facts, record.read record.write",
    "/api/oauth/userinfo, openid"
  })
  void section_3_1_each_address_has_its_own_with_the_scopes_that_open_it(
      String path, String scopes) {
    metadata(WELL_KNOWN + path)
        .then()
        .statusCode(200)
        .body("resource", equalTo(TestInstance.url() + path))
        .body("authorization_servers", equalTo(List.of(TestInstance.url())))
        .body("scopes_supported", containsInAnyOrder((Object[]) scopes.split(" ")));
  }

  @Test
  void section_2_userinfo_takes_forms_and_signs() {
    JsonPath said = metadata(WELL_KNOWN + "/api/oauth/userinfo").jsonPath();
    assertEquals(List.of("header", "body"), said.getList("bearer_methods_supported"));
    assertEquals(SigningAlg.names(), said.getList("resource_signing_alg_values_supported"));
    given().get(said.getString("jwks_uri")).then().statusCode(200);
  }

  @Test
  void section_2_the_documentation_is_there() {
    String address = metadata(WELL_KNOWN).jsonPath().getString("resource_documentation");
    given().get(address).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/oauth/token",
        "/api/oauth/register",
        "/api/nothing",
        "/me/apps",
        "/sign-in/confirm",
        "/admin/security-log",
        "/.well-known/jwks.json",
        "/%22"
      })
  void what_no_token_opens_has_none(String path) {
    metadata(WELL_KNOWN + path).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/people/me/facts", "/api/oauth/userinfo", "/api/people?limit=1"})
  void section_5_1_every_challenge_says_where(String address) {
    Map<String, String> refused =
        Map.of("none", "", "bearer", "Bearer nonsense", "dpop", "DPoP nonsense");
    refused.forEach(
        (how, authorization) -> {
          Response answer = ask(authorization).get(TestInstance.url() + address);
          assertEquals(401, answer.statusCode(), how);
          List<String> challenges = answer.headers().getValues("WWW-Authenticate");
          assertEquals(how.equals("none") ? 2 : 1, challenges.size(), how);
          challenges.forEach(challenge -> leadsBackTo(address.split("\\?")[0], challenge));
        });
  }

  @Test
  void section_5_1_also_if_the_scope_is_missing() {
    Response answer = App.me(Given.partnerToken("people.read"), "facts");
    assertEquals(403, answer.statusCode());
    leadsBackTo("/api/people/me/facts", answer.header("WWW-Authenticate"));
  }

  @Test
  void section_5_1_what_is_no_resource_for_tokens_is_described_nowhere() {
    for (String page : List.of("/me/apps", "/admin/security-log")) {
      given()
          .get(TestInstance.url() + page)
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", not(containsString("resource_metadata")));
    }
  }

  /** RFC 8707: what it is called here is what a token can be asked for. */
  @Test
  void section_7_4_a_token_can_be_for_each_of_them() {
    App app = App.demo();
    for (String path : List.of("", "/api/people/me/facts")) {
      String resource = metadata(WELL_KNOWN + path).jsonPath().getString("resource");
      app.push(app.parameters(App.ask("facts")).with("resource", resource)).then().statusCode(201);
    }
  }

  /** Section 3.3: the resource is the very address that was called. */
  private static void leadsBackTo(String path, String challenge) {
    Matcher found = METADATA.matcher(challenge);
    assertTrue(found.find(), challenge);
    assertEquals(TestInstance.url() + WELL_KNOWN + path, found.group(1));
    given()
        .get(found.group(1))
        .then()
        .statusCode(200)
        .body("resource", equalTo(TestInstance.url() + path));
  }

  private static Response metadata(String path) {
    return given().urlEncodingEnabled(false).get(TestInstance.url() + path);
  }

  private static RequestSpecification ask(String authorization) {
    return authorization.isEmpty() ? given() : given().header("Authorization", authorization);
  }
}
