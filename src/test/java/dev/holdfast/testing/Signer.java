package dev.holdfast.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A key pair of somebody outside, who signs JWTs with it. */
public record Signer(PublicJsonWebKey key, String alg) {

  /** With a new key that fits the algorithm. */
  public static Signer of(String alg) {
    try {
      PublicJsonWebKey key =
          switch (alg) {
            case "ES256" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
            case "EdDSA" -> OkpJwkGenerator.generateJwk("Ed25519");
            default -> RsaJwkGenerator.generateJwk(2048);
          };
      key.setKeyId(App.random());
      return new Signer(key, alg);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public half, as a header or a registration has it. */
  public Map<String, Object> jwk() {
    return key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  public Map<String, Object> jwks() {
    return Map.of("keys", List.of(jwk()));
  }

  /** RFC 7638. */
  public String thumbprint() {
    return key.calculateBase64urlEncodedThumbprint("SHA-256");
  }

  /** A JWT with the key's id. */
  public String sign(Map<String, ?> claims) {
    return sign(Map.of("kid", key.getKeyId()), claims);
  }

  /**
   * @param header what there is beside {@code alg}; a null value is left out of the claims
   */
  public String sign(Map<String, ?> header, Map<String, ?> claims) {
    JwtClaims said = new JwtClaims();
    new HashMap<>(claims)
        .forEach(
            (name, value) -> {
              if (value != null) {
                said.setClaim(name, value);
              }
            });
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(alg);
    header.forEach((name, value) -> jws.getHeaders().setObjectHeaderValue(name, value));
    jws.setPayload(said.toJson());
    jws.setKey(key.getPrivateKey());
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
