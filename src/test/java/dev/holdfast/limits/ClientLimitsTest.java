package dev.holdfast.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import dev.holdfast.clients.Registered;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one client can make an instance store is bounded, and no other client notices. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class ClientLimitsTest {

  private static final int MOST = 20;

  @Test
  void rfc_9126_section_2_3_who_pushes_too_many_requests_is_told_when_to_come_back() {
    App app = Issue.client();
    for (int i = 0; i < MOST; i++) {
      app.push(app.parameters(App.ask("facts"))).then().statusCode(201);
    }
    tooMany(app.push(app.parameters(App.ask("facts"))));
    App other = Issue.client();
    other.push(other.parameters(App.ask("facts"))).then().statusCode(201);
  }

  @Test
  void assertions_are_remembered_so_there_are_not_too_many_of_one_client() {
    Signer signer = Signer.of("ES256");
    App app = signing(signer);
    for (int i = 0; i < MOST; i++) {
      introspect(app, signer).then().statusCode(200);
    }
    tooMany(introspect(app, signer));
    introspect(signing(signer), signer).then().statusCode(200);
    // Nobody else can use up what it has.
    introspect(app, Signer.of("ES256")).then().statusCode(401);
  }

  private static App signing(Signer signer) {
    return Registered.as(
        Map.of("token_endpoint_auth_method", "private_key_jwt", "jwks", signer.jwks()));
  }

  private static Response introspect(App app, Signer signer) {
    Map<String, Object> claims =
        Map.of(
            "iss",
            app.clientId(),
            "sub",
            app.clientId(),
            "aud",
            TestInstance.url(),
            "exp",
            Instant.now().getEpochSecond() + 60,
            "jti",
            java.util.UUID.randomUUID().toString());
    FormFields form =
        FormFields.of(
            "token",
            "a",
            "client_assertion_type",
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion",
            signer.sign(claims));
    return given()
        .contentType("application/x-www-form-urlencoded")
        .body(form.toString())
        .post(TestInstance.url() + "/api/oauth/introspect");
  }

  private static void tooMany(Response answer) {
    answer.then().statusCode(429).header("Retry-After", notNullValue());
  }
}
