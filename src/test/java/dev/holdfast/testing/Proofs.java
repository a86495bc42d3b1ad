package dev.holdfast.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** An app that shows with each request that it holds a key (RFC 9449). */
public record Proofs(App app, Signer signer) {
  private static final String TOKEN = "/api/oauth/token";

  /** What a proof for this request says; change it to be a bad app. */
  public static Map<String, Object> claims(String method, String path, Object... changes) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("htm", method);
    claims.put("htu", TestInstance.url() + path);
    claims.put("iat", Instant.now().getEpochSecond());
    claims.put("jti", App.random());
    for (int i = 0; i < changes.length; i += 2) {
      claims.put((String) changes[i], changes[i + 1]);
    }
    return claims;
  }

  public String proof(Map<String, ?> claims) {
    return signer.sign(Map.of("typ", "dpop+jwt", "jwk", signer.jwk()), claims);
  }

  /** A request to the token endpoint, with a good proof. */
  public Response token(FormFields fields) {
    return token(fields, proof(claims("POST", TOKEN)));
  }

  public Response token(FormFields fields, String proof) {
    return post(TOKEN, fields, proof);
  }

  /**
   * @param proof null for none
   */
  public Response post(String path, FormFields fields, String proof) {
    RequestSpecification request = given().contentType("application/x-www-form-urlencoded");
    FormFields sent = fields;
    if (app.secret() == null) {
      sent = fields.with("client_id", app.clientId());
    } else {
      request = request.auth().preemptive().basic(app.clientId(), app.secret());
    }
    if (proof != null) {
      request = request.header("DPoP", proof);
    }
    return request.body(sent.toString()).post(TestInstance.url() + path);
  }

  /** A read with the token, and with a good proof for it. */
  public Response read(String path, String token) {
    return read(path, token, proof(claims("GET", path, "ath", hash(token))));
  }

  public static Response read(String path, String token, String proof) {
    return given()
        .header("Authorization", "DPoP " + token)
        .header("DPoP", proof)
        .get(TestInstance.url() + path);
  }

  /** The {@code ath} of section 4.2. */
  public static String hash(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
