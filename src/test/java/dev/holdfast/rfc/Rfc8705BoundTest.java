package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.clients.Registered;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Certificates;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Proofs;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

/** RFC 8705, sections 3 to 5: tokens that are bound to a certificate. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class Rfc8705BoundTest {

  private static final String TOKEN = "/api/oauth/token";
  private static final String FACTS = "/api/people/me/facts";
  private static final String USERINFO = "/api/oauth/userinfo";

  private final Certificates certificate = Certificates.selfSigned("CN=one");
  private final Certificates other = Certificates.selfSigned("CN=other");
  private final App client = bound("self_signed_tls_client_auth", "jwks", certificate.jwks(true));

  @Test
  void section_3_1_a_token_names_the_certificate() throws Exception {
    Response tokens = tokens(client, certificate, "facts");
    tokens.then().statusCode(200).body("token_type", equalTo("Bearer"));
    var claims =
        new JwtConsumerBuilder()
            .setSkipSignatureVerification()
            .setSkipDefaultAudienceValidation()
            .build()
            .processToClaims(tokens.path("access_token"));
    Map<?, ?> bound = claims.getClaimValue("cnf", Map.class);
    assertEquals(Map.of("x5t#S256", certificate.thumbprint()), bound);
  }

  @Test
  void section_3_the_same_certificate_has_to_be_shown_with_it() {
    String token = tokens(client, certificate, "facts").path("access_token");
    read(FACTS, token, certificate).then().statusCode(200);
    read(FACTS, token, certificate).then().statusCode(200);
    refused(read(FACTS, token, other));
    refused(read(FACTS, token, null));
  }

  @Test
  void section_3_userinfo_asks_for_it_too_however_the_token_is_sent() {
    String token = tokens(client, certificate, "openid").path("access_token");
    read(USERINFO, token, certificate).then().statusCode(200);
    refused(read(USERINFO, token, other));
    String body = "access_token=" + token;
    showing(certificate).body(body).post(TestInstance.url() + USERINFO).then().statusCode(200);
    refused(showing(other).body(body).post(TestInstance.url() + USERINFO));
  }

  @Test
  void section_3_2_introspection_says_what_it_is_bound_to() {
    String token = tokens(client, certificate, "facts").path("access_token");
    post(client, certificate, "/api/oauth/introspect", FormFields.of("token", token))
        .then()
        .statusCode(200)
        .body("active", equalTo(true))
        .body("token_type", equalTo("Bearer"))
        .body("cnf.'x5t#S256'", equalTo(certificate.thumbprint()));
  }

  @Test
  void section_3_4_who_is_registered_for_them_gets_no_others() {
    App secret = bound("client_secret_basic");
    secret
        .token(Issue.exchange(Issue.code(secret, "facts")))
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"))
        .body("error_description", containsString("certificate"));
    App unbound =
        Registered.as(
            Map.of(
                "token_endpoint_auth_method",
                "self_signed_tls_client_auth",
                "jwks",
                certificate.jwks(true)));
    String token = tokens(unbound, certificate, "facts").path("access_token");
    read(FACTS, token, null).then().statusCode(200);
  }

  @Test
  void section_4_refresh_tokens_of_public_clients_are_bound_too() {
    App open = bound("none");
    Response tokens = tokens(open, certificate, "facts offline_access");
    FormFields refresh = refresh(tokens);
    post(open, other, TOKEN, refresh)
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_grant"));
    FormFields asked = FormFields.of("token", tokens.path("refresh_token"));
    post(client, certificate, "/api/oauth/introspect", asked).then().body("cnf", nullValue());
    Response next = post(open, certificate, TOKEN, refresh);
    next.then().statusCode(200);
    read(FACTS, next.path("access_token"), certificate).then().statusCode(200);
  }

  @Test
  void section_4_those_of_others_are_bound_to_the_client_which_may_change_its_certificate() {
    App pki = bound("tls_client_auth", "tls_client_auth_subject_dn", "CN=a partner");
    Certificates first = Certificates.authority().issue("CN=a partner");
    Certificates second = Certificates.authority().issue("CN=a partner");
    Response tokens = tokens(pki, first, "facts offline_access");
    Response next = post(pki, second, TOKEN, refresh(tokens));
    next.then().statusCode(200);
    read(FACTS, next.path("access_token"), second).then().statusCode(200);
    refused(read(FACTS, next.path("access_token"), first));
  }

  @Test
  void section_3_3_and_5_the_metadata_say_so_and_where_certificates_are_asked_for() {
    given()
        .get(TestInstance.url() + "/.well-known/openid-configuration")
        .then()
        .body("tls_client_certificate_bound_access_tokens", equalTo(true))
        .body("mtls_endpoint_aliases.token_endpoint", equalTo(Certificates.ORIGIN + TOKEN))
        .body("mtls_endpoint_aliases.userinfo_endpoint", equalTo(Certificates.ORIGIN + USERINFO))
        .body(
            "mtls_endpoint_aliases.pushed_authorization_request_endpoint",
            equalTo(Certificates.ORIGIN + "/api/oauth/par"))
        .body("token_endpoint", equalTo(TestInstance.url() + TOKEN));
    given()
        .get(TestInstance.url() + "/.well-known/oauth-protected-resource" + FACTS)
        .then()
        .body("tls_client_certificate_bound_access_tokens", equalTo(true));
  }

  @Test
  void section_5_a_proof_may_name_where_certificates_are_asked_for() {
    Proofs holder = new Proofs(client, Signer.of("ES256"));
    FormFields code = Issue.exchange(Issue.code(client, "facts"));
    String nonce = proving(holder.proof(Proofs.claims("POST", TOKEN)), code).header("DPoP-Nonce");
    for (String origin : List.of("https://other.example", Certificates.ORIGIN)) {
      Map<String, Object> said =
          Proofs.claims("POST", TOKEN, "htu", origin + TOKEN, "nonce", nonce);
      int status = origin.equals(Certificates.ORIGIN) ? 200 : 400;
      proving(holder.proof(said), code).then().statusCode(status);
    }
  }

  @Test
  void fapi_2_0_section_5_3_a_certificate_serves_instead_of_signatures() {
    App fapi =
        bound(
            "self_signed_tls_client_auth",
            "jwks",
            certificate.jwks(true),
            "require_pushed_authorization_requests",
            true,
            "id_token_signed_response_alg",
            "PS256");
    FormFields request = fapi.parameters(App.ask("facts offline_access"));
    post(fapi, certificate, "/api/oauth/par", request).then().statusCode(201);
    post(fapi, certificate, "/api/oauth/par", request.with("redirect_uri", null))
        .then()
        .statusCode(400);
    post(fapi, other, "/api/oauth/par", request)
        .then()
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
    Response tokens = tokens(fapi, certificate, "facts offline_access");
    post(fapi, certificate, TOKEN, refresh(tokens))
        .then()
        .statusCode(200)
        .body("refresh_token", nullValue());
  }

  private static App bound(String method, Object... members) {
    Map<String, Object> metadata = new HashMap<>();
    metadata.put("token_endpoint_auth_method", method);
    metadata.put("tls_client_certificate_bound_access_tokens", true);
    for (int i = 0; i < members.length; i += 2) {
      metadata.put((String) members[i], members[i + 1]);
    }
    return Registered.as(metadata);
  }

  private static Response tokens(App of, Certificates shown, String scope) {
    Response tokens = post(of, shown, TOKEN, Issue.exchange(Issue.code(of, scope)));
    tokens.then().statusCode(200);
    return tokens;
  }

  private static FormFields refresh(Response tokens) {
    return FormFields.of(
        "grant_type", "refresh_token", "refresh_token", tokens.path("refresh_token"));
  }

  private static Response post(App from, Certificates shown, String path, FormFields fields) {
    String body = fields.with("client_id", from.clientId()).toString();
    return showing(shown).body(body).post(TestInstance.url() + path);
  }

  private Response proving(String proof, FormFields fields) {
    String body = fields.with("client_id", client.clientId()).toString();
    return showing(certificate).header("DPoP", proof).body(body).post(TestInstance.url() + TOKEN);
  }

  private static RequestSpecification showing(Certificates shown) {
    return given()
        .contentType("application/x-www-form-urlencoded")
        .header(Certificates.HEADER, shown.header());
  }

  private static Response read(String path, String token, Certificates shown) {
    var request = given().header("Authorization", "Bearer " + token);
    if (shown != null) {
      request = request.header(Certificates.HEADER, shown.header());
    }
    return request.get(TestInstance.url() + path);
  }

  private static void refused(Response answer) {
    answer
        .then()
        .statusCode(401)
        .header(
            "WWW-Authenticate",
            allOf(startsWith("Bearer "), containsString("error=\"invalid_token\"")));
  }
}
