package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.holdfast.clients.Registered;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Certificates;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 8705 where no proxy is said to hand on certificates, which is the default. */
@QuarkusTest
class Rfc8705OffTest {

  private final Certificates certificate = Certificates.selfSigned("CN=one");

  @Test
  void section_6_5_a_header_that_nobody_has_set_up_shows_nothing() {
    App client =
        Registered.as(
            Map.of(
                "token_endpoint_auth_method",
                "self_signed_tls_client_auth",
                "jwks",
                certificate.jwks(true)));
    given()
        .contentType("application/x-www-form-urlencoded")
        .header(Certificates.HEADER, certificate.header())
        .body("token=a&client_id=" + client.clientId())
        .post(TestInstance.url() + "/api/oauth/introspect")
        .then()
        .statusCode(401);
  }

  @Test
  void rfc_7591_section_3_2_2_who_wants_to_show_one_is_not_registered() {
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "redirect_uris",
                List.of("https://app.example/cb"),
                "token_endpoint_auth_method",
                "self_signed_tls_client_auth",
                "jwks",
                certificate.jwks(true)))
        .post(TestInstance.url() + "/api/oauth/register")
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_client_metadata"));
  }

  @Test
  void section_3_3_the_metadata_promise_nothing() {
    given()
        .get(TestInstance.url() + "/.well-known/oauth-authorization-server")
        .then()
        .body("token_endpoint_auth_methods_supported", not(hasItem("tls_client_auth")))
        .body("token_endpoint_auth_methods_supported", not(hasItem("self_signed_tls_client_auth")))
        .body("tls_client_certificate_bound_access_tokens", nullValue())
        .body("mtls_endpoint_aliases", nullValue());
  }
}
