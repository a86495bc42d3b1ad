package dev.holdfast.rfc;

import static org.hamcrest.Matchers.equalTo;

import dev.holdfast.consent.LiveGrant;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7636, at the token endpoint. */
@QuarkusTest
class Rfc7636Test {

  private final App app = Issue.client();

  @Test
  void appendix_b_the_rfcs_own_example() {
    exchange(
            codeFor("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {43, 128})
  void section_4_1_a_verifier_has_43_to_128_characters(int length) {
    String verifier = "~".repeat(length);
    exchange(codeFor(Tokens.hash(verifier)), verifier).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789012345678901234567890123456789ab",
        "0123456789012345678901234567890123456789ab+/=",
        "0123456789012345678901234567890123456789abä",
        "0123456789012345678901234567890123456789ab c"
      })
  void section_4_1_another_form_is_no_verifier(String verifier) {
    refused(exchange(codeFor(Tokens.hash(verifier)), verifier), "invalid_request");
    String tooLong = "a".repeat(129);
    refused(exchange(codeFor(Tokens.hash(tooLong)), tooLong), "invalid_request");
  }

  @Test
  void section_4_6_a_wrong_verifier_is_refused_and_does_not_burn_the_code() {
    String code = codeFor(Tokens.hash(Issue.VERIFIER));
    refused(exchange(code, "b".repeat(43)), "invalid_grant");
    exchange(code, Issue.VERIFIER).then().statusCode(200);
  }

  @Test
  void section_4_6_the_challenge_itself_is_no_verifier() {
    String challenge = Tokens.hash(Issue.VERIFIER);
    refused(exchange(codeFor(challenge), challenge), "invalid_grant");
  }

  @Test
  void section_4_6_a_missing_verifier_is_refused() {
    refused(exchange(codeFor(Tokens.hash(Issue.VERIFIER)), null), "invalid_grant");
  }

  @Test
  void rfc_9700_section_2_1_1_a_verifier_without_a_challenge_is_refused() {
    App without = Issue.client(Trait.NO_PKCE);
    LiveGrant grant = Issue.grant(without, Issue.person(), "facts", null);
    String code = Issue.code(without, grant, Issue.REDIRECT, null);
    refused(without.token(Issue.exchange(code)), "invalid_grant");
    without.token(Issue.exchange(code).with("code_verifier", null)).then().statusCode(200);
  }

  private String codeFor(String challenge) {
    LiveGrant grant = Issue.grant(app, Issue.person(), "facts", null);
    return Issue.code(app, grant, Issue.REDIRECT, challenge);
  }

  private Response exchange(String code, String verifier) {
    return app.token(Issue.exchange(code).with("code_verifier", verifier));
  }

  private static void refused(Response answer, String error) {
    answer.then().statusCode(400).body("error", equalTo(error));
  }
}
