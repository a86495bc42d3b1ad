package dev.holdfast.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Signer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever others send as a JWT is read, or is a fault of theirs. */
@Tag("one-database")
class ForeignJwtTest {

  private static final List<String> HEADERS =
      List.of("alg", "typ", "jwk", "kid", "crit", "b64", "x5c", "zip");
  private static final List<String> CLAIMS =
      List.of("iss", "aud", "exp", "iat", "jti", "htu", "nonce");

  private static final String[] VALUES = {
    "5",
    "null",
    "true",
    "{}",
    "[]",
    "[1]",
    "\"\"",
    "\"x\"",
    "1e400",
    "99999999999999999999999",
    "\"ES256\"",
    "\"EdDSA\"",
    "\"HS256\"",
    "\"none\"",
    "[\"b64\"]",
    "{\"kty\":5}",
    "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":{},\"y\":[]}",
    "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"use\":5}",
    "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}",
    "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"x5c\":[\"!!\"]}",
    "{\"kty\":\"oct\",\"k\":\"AAAA\"}"
  };

  private final Random random = new Random(7);

  @Test
  void no_header_and_no_claims_of_any_shape_are_a_fault_of_ours() {
    PublicKeys keys = PublicKeys.read(JsonUtil.toJson(Signer.of("ES256").jwks())).orElseThrow();
    for (int i = 0; i < 1_500; i++) {
      String jwt = base64(object(HEADERS)) + "." + base64(object(CLAIMS)) + "." + base64("x");
      told(jwt, read -> read.requireSignature(keys, ForeignJwt.ALGORITHMS));
      told(jwt, read -> read.requireSignature(new HmacKey(new byte[40]), List.of("HS256")));
      told(jwt, read -> read.requireOwnSignature(read.ownKey()));
      told(jwt, ForeignJwt::audience);
      for (String claim : CLAIMS) {
        told(jwt, read -> read.text(claim));
        told(jwt, read -> read.time(claim));
      }
      PublicKeys.read("{\"keys\":[" + value() + "," + value() + "]}");
    }
  }

  @Test
  void a_key_set_with_a_private_or_a_shared_key_is_none() {
    Signer signer = Signer.of("ES256");
    Map<String, Object> whole =
        signer.key().toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    assertTrue(PublicKeys.read(set(signer.jwk())).isPresent());
    assertTrue(PublicKeys.read(set(whole)).isEmpty());
    assertTrue(PublicKeys.read("{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}").isEmpty());
  }

  @Test
  void a_key_counts_only_for_what_it_says_it_is_for() {
    for (String use : new String[] {"enc", "sig"}) {
      Signer signer = Signer.of("ES256");
      signer.key().setUse(use);
      PublicKeys keys = PublicKeys.read(set(signer.jwk())).orElseThrow();
      ForeignJwt jwt = ForeignJwt.read(signer.sign(Map.of("iss", "me")));
      if (use.equals("sig")) {
        jwt.requireSignature(keys, ForeignJwt.ALGORITHMS);
      } else {
        assertThrows(JwtFault.class, () -> jwt.requireSignature(keys, ForeignJwt.ALGORITHMS));
      }
    }
  }

  @Test
  void a_key_that_comes_along_is_public() {
    Signer signer = Signer.of("EdDSA");
    PublicJsonWebKey key =
        ForeignJwt.read(signer.sign(Map.of("jwk", signer.jwk()), Map.of())).ownKey();
    assertEquals(signer.thumbprint(), key.calculateBase64urlEncodedThumbprint("SHA-256"));
    assertFalse(key.toJson().contains("\"d\""));
  }

  private interface Use {
    void of(ForeignJwt jwt);
  }

  private static void told(String jwt, Use use) {
    try {
      use.of(ForeignJwt.read(jwt));
    } catch (JwtFault fault) {
      assertFalse(fault.getMessage().isEmpty());
    }
  }

  private static String set(Map<String, Object> key) {
    return JsonUtil.toJson(Map.of("keys", List.of(key)));
  }

  private String object(List<String> names) {
    StringBuilder json = new StringBuilder("{\"x\":1");
    for (String name : names) {
      if (random.nextBoolean()) {
        json.append(",\"").append(name).append("\":").append(value());
      }
    }
    return json.append("}").toString();
  }

  private String value() {
    return VALUES[random.nextInt(VALUES.length)];
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
