package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.Proofs;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 9449, section 7: bound tokens at resources. */
@QuarkusTest
class Rfc9449ResourceTest {

  private static final String PROBE = "/api/probe";
  private static final String USERINFO = "/api/oauth/userinfo";

  private final Proofs holder = new Proofs(Issue.client(), Signer.of("ES256"));
  private final String token = token(holder, "facts");

  @Test
  void section_7_1_the_holder_of_the_key_may_use_it_again_and_again() {
    holder.read(PROBE, token).then().statusCode(200);
    holder.read(PROBE, token).then().statusCode(200);
    holder.read("/api/people/me/facts", token).then().statusCode(200);
  }

  @Test
  void section_7_1_another_key_another_token_or_the_same_proof_again_is_refused() {
    Proofs thief = new Proofs(holder.app(), Signer.of("ES256"));
    refused(thief.read(PROBE, token), "invalid_token", "another key");
    String second = token(holder, "facts");
    Map<String, Object> ofToken = Proofs.claims("GET", PROBE, "ath", Proofs.hash(token));
    String proof = holder.proof(ofToken);
    refused(Proofs.read(PROBE, second, proof), "invalid_dpop_proof", "as ath");
    String without = holder.proof(Proofs.claims("GET", PROBE));
    refused(Proofs.read(PROBE, token, without), "invalid_dpop_proof", "as ath");
    Proofs.read(PROBE, token, proof).then().statusCode(200);
    refused(Proofs.read(PROBE, token, proof), "invalid_dpop_proof", "used before");
    Response none =
        given().header("Authorization", "DPoP " + token).get(TestInstance.url() + PROBE);
    refused(none, "invalid_dpop_proof", "exactly one");
  }

  @Test
  void section_7_1_a_token_that_is_bound_to_no_key_is_no_dpop_token() {
    String bearer = Issue.tokens(holder.app(), "facts").path("access_token");
    refused(holder.read(PROBE, bearer), "invalid_token", "bound to no key");
  }

  @Test
  void section_7_2_a_bound_token_is_no_bearer_token() {
    given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + PROBE)
        .then()
        .statusCode(401)
        .header(
            "WWW-Authenticate",
            allOf(startsWith("Bearer "), containsString("error=\"invalid_token\"")));
  }

  @Test
  void section_7_1_userinfo_asks_for_the_proof_too() {
    String signIn = token(holder, "openid");
    holder.read(USERINFO, signIn).then().statusCode(200);
    String proof = holder.proof(Proofs.claims("POST", USERINFO, "ath", Proofs.hash(signIn)));
    post(signIn, proof).then().statusCode(200);
    refused(post(signIn, proof), "invalid_dpop_proof", "used before");
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("access_token=" + signIn)
        .post(TestInstance.url() + USERINFO)
        .then()
        .statusCode(401);
  }

  @Test
  void section_7_1_what_the_token_stands_on_is_asked_first() {
    holder.app().revoke(token).then().statusCode(200);
    refused(holder.read(PROBE, token), "invalid_token", "revoked");
  }

  @Test
  void section_7_1_too_few_scopes_are_told_in_the_same_scheme() {
    holder
        .read(PROBE, token(holder, "activities"))
        .then()
        .statusCode(403)
        .header(
            "WWW-Authenticate",
            allOf(startsWith("DPoP "), containsString("error=\"insufficient_scope\"")));
  }

  private static Response post(String token, String proof) {
    return given()
        .header("Authorization", "DPoP " + token)
        .header("DPoP", proof)
        .post(TestInstance.url() + USERINFO);
  }

  private static String token(Proofs of, String scope) {
    return of.token(Issue.exchange(Issue.code(of.app(), scope)))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static void refused(Response answer, String error, String why) {
    answer
        .then()
        .statusCode(401)
        .header(
            "WWW-Authenticate",
            allOf(
                startsWith("DPoP "),
                containsString("algs=\""),
                containsString("error=\"" + error + "\"")))
        .body("detail", containsString(why))
        .body("status", equalTo(401));
  }
}
