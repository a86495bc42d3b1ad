package dev.holdfast.rfc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Proofs;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 9449, sections 8 and 9: proofs that hold a nonce of ours. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class Rfc9449NonceTest {

  private static final String TOKEN = "/api/oauth/token";
  private static final String PROBE = "/api/probe";

  private final Proofs holder = new Proofs(Issue.client(), Signer.of("ES256"));

  @Test
  void section_8_and_9_a_proof_without_the_nonce_is_told_which_to_use() {
    atTheBeginningOfOne();
    FormFields code = Issue.exchange(Issue.code(holder.app(), "facts"));
    Response asked = holder.token(code);
    asked.then().statusCode(400).body("error", equalTo("use_dpop_nonce"));
    String nonce = asked.header("DPoP-Nonce");
    String token =
        holder
            .token(code, holder.proof(claims("POST", TOKEN, nonce)))
            .then()
            .statusCode(200)
            .header("DPoP-Nonce", notNullValue())
            .extract()
            .path("access_token");
    holder
        .read(PROBE, token)
        .then()
        .statusCode(401)
        .header("DPoP-Nonce", equalTo(nonce))
        .header("WWW-Authenticate", containsString("error=\"use_dpop_nonce\""));
    Map<String, Object> claims = claims("GET", PROBE, nonce);
    claims.put("ath", Proofs.hash(token));
    Proofs.read(PROBE, token, holder.proof(claims)).then().statusCode(200);
  }

  @Test
  void section_8_2_a_nonce_is_replaced_and_good_for_a_while_more() {
    atTheBeginningOfOne();
    FormFields any = FormFields.of("grant_type", "x");
    String nonce = holder.token(any).header("DPoP-Nonce");
    TestClock.advance(Duration.ofMinutes(5));
    Response answer = holder.token(any, holder.proof(claims("POST", TOKEN, nonce)));
    answer.then().body("error", equalTo("unsupported_grant_type"));
    assertNotEquals(nonce, answer.header("DPoP-Nonce"));
    TestClock.advance(Duration.ofMinutes(5));
    holder
        .token(any, holder.proof(claims("POST", TOKEN, nonce)))
        .then()
        .body("error", equalTo("use_dpop_nonce"));
  }

  /** A new nonce comes every five minutes; no test shall meet that moment by chance. */
  private static void atTheBeginningOfOne() {
    long now = Issue.bean(Clock.class).instant().getEpochSecond();
    TestClock.advance(Duration.ofSeconds(300 - now % 300));
  }

  private static Map<String, Object> claims(String method, String path, String nonce) {
    long now = Issue.bean(Clock.class).instant().getEpochSecond();
    return Proofs.claims(method, path, "nonce", nonce, "iat", now);
  }
}
