package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OpenID Connect Discovery 1.0. */
@QuarkusTest
class OidcDiscoveryTest {

  @Test
  void section_3_everything_that_is_required_is_there() {
    JsonPath document = document("openid-configuration");
    assertEquals(TestInstance.url(), document.getString("issuer"));
    for (String required :
        List.of(
            "authorization_endpoint",
            "token_endpoint",
            "userinfo_endpoint",
            "end_session_endpoint",
            "jwks_uri",
            "response_types_supported",
            "subject_types_supported",
            "claims_supported")) {
      assertTrue(document.get(required) != null, required);
    }
    assertTrue(document.getList("id_token_signing_alg_values_supported").contains("RS256"));
    assertTrue(document.getList("scopes_supported").contains("openid"));
    assertEquals(true, document.get("request_uri_parameter_supported"));
    assertEquals(true, document.get("require_request_uri_registration"), "its default is false");
  }

  @Test
  void section_4_it_is_in_step_with_the_metadata_of_oauth() {
    assertEquals(
        document("oauth-authorization-server").getMap(""),
        document("openid-configuration").getMap(""));
  }

  private static JsonPath document(String name) {
    return given()
        .get(TestInstance.url() + "/.well-known/" + name)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .extract()
        .jsonPath();
  }
}
