package dev.holdfast.keys;

import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signatures and keys in the forms of RFC 7515 and RFC 7517. */
final class Jws {

  private Jws() {}

  static String sign(SigningKey key, String type, String claims) {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(key.alg().wireName());
    jws.setHeader("typ", type);
    jws.setKeyIdHeaderValue(key.kid());
    jws.setKey(key.privateKey());
    // The key was checked when it was made; here it would be checked at each signature.
    jws.setDoKeyValidation(false);
    jws.setPayload(claims);
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  static String keySet(List<SigningKey> keys) {
    return new JsonWebKeySet(keys.stream().map(Jws::publicJwk).toList())
        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private static JsonWebKey publicJwk(SigningKey key) {
    try {
      PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
      jwk.setKeyId(key.kid());
      jwk.setUse("sig");
      jwk.setAlgorithm(key.alg().wireName());
      return jwk;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
