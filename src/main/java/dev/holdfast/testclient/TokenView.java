package dev.holdfast.testclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * What is in an access token. A real app must not look inside (RFC 9068, section 6); a test client
 * is there to show it.
 */
final class TokenView {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TIMES = Set.of("iat", "nbf", "exp", "auth_time");
  private static final String TITLE = "Look into the token";

  private TokenView() {}

  /** The decoded token, its signature checked with the keys that the provider publishes. */
  static Step step(String token, Exchange keys) {
    String[] parts = token.split("\\.");
    if (parts.length != 3) {
      return Step.said(TITLE, "opaque", true, "It is not a JWT, so there is nothing to see.");
    }
    try {
      boolean signed = signed(token, keys.json().toString());
      Map<String, String> claims = new LinkedHashMap<>();
      decode(parts[1]).properties().forEach(claim -> claims.put(claim.getKey(), shown(claim)));
      return new Step(
          TITLE,
          signed ? "signature is good" : "signature is wrong",
          signed,
          "A signed statement by Holdfast: who, for which app, what, until when.",
          null,
          decode(parts[0]).toPrettyString(),
          claims);
    } catch (JoseException | JsonProcessingException | IllegalArgumentException e) {
      return Step.said(TITLE, "unreadable", false, "It cannot be decoded: " + e.getMessage());
    }
  }

  private static boolean signed(String token, String keys) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setCompactSerialization(token);
    var key =
        new VerificationJwkSelector().select(signature, new JsonWebKeySet(keys).getJsonWebKeys());
    if (key == null) {
      return false;
    }
    signature.setKey(key.getKey());
    return signature.verifySignature();
  }

  private static JsonNode decode(String part) throws JsonProcessingException {
    return JSON.readTree(
        new String(Base64.getUrlDecoder().decode(part), java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String shown(Map.Entry<String, JsonNode> claim) {
    JsonNode value = claim.getValue();
    if (TIMES.contains(claim.getKey()) && value.canConvertToLong()) {
      return Instant.ofEpochSecond(value.longValue()) + " (" + value + ")";
    }
    return value.isTextual() ? value.textValue() : value.toString();
  }
}
