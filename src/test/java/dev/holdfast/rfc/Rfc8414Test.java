package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** RFC 8414. */
@QuarkusTest
class Rfc8414Test {

  @Test
  void section_3_2_the_metadata_are_json_and_the_issuer_is_the_address_asked() {
    given()
        .get(TestInstance.url() + "/.well-known/oauth-authorization-server")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", containsString("max-age"))
        .body("issuer", equalTo(TestInstance.url()))
        .body("response_types_supported", contains("code"))
        .body("code_challenge_methods_supported", contains("S256"))
        .body("acr_values_supported", contains("1fa", "2fa", "phr"))
        .body("authorization_response_iss_parameter_supported", equalTo(true))
        .body("grant_types_supported", hasItems("authorization_code", "client_credentials"))
        .body("token_endpoint_auth_methods_supported", hasItems("client_secret_basic", "none"))
        .body("introspection_endpoint_auth_methods_supported", not(hasItems("none")));
  }

  @Test
  void section_2_every_endpoint_is_there() {
    JsonPath metadata =
        given().get(TestInstance.url() + "/.well-known/oauth-authorization-server").jsonPath();
    given().get(metadata.getString("jwks_uri")).then().statusCode(200);
    for (String name :
        new String[] {"token", "revocation", "introspection", "pushed_authorization_request"}) {
      given().post(metadata.getString(name + "_endpoint")).then().statusCode(401);
    }
  }
}
