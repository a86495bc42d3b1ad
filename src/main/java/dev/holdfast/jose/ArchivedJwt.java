package dev.holdfast.jose;

import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** What we signed to be kept for good: whether it counts, by whatever keys there ever were. */
public final class ArchivedJwt {

  private static final int LONGEST = 200_000;
  private static final List<String> ALGORITHMS = List.of("ES256");

  private ArchivedJwt() {}

  /**
   * What it says; nobody is asked.
   *
   * @param type what its header must say it is (RFC 8725, section 3.11)
   * @param keys a JWK Set
   * @throws JwtFault if it does not count, with why
   */
  public static JwtClaims verified(String signed, String type, String keys) {
    ForeignJwt jwt = ForeignJwt.read(signed.strip(), LONGEST);
    if (!type.equalsIgnoreCase(jwt.type())) {
      throw new JwtFault("is no " + type + ", but of another type");
    }
    JsonWebKey key = set(keys).findJsonWebKey(jwt.keyId(), null, "sig", null);
    if (key == null) {
      throw new JwtFault("is signed with a key that is not among these: " + jwt.keyId());
    }
    jwt.requireSignature(key.getKey(), ALGORITHMS);
    return jwt.claims();
  }

  private static JsonWebKeySet set(String keys) {
    try {
      return new JsonWebKeySet(keys);
    } catch (JoseException | IllegalArgumentException | ClassCastException e) {
      throw new JwtFault("cannot be verified: the keys are no JWK Set");
    }
  }
}
