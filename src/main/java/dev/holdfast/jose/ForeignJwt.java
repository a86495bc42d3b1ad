package dev.holdfast.jose;

import java.security.Key;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * A signed JWT that somebody else has made (RFC 7519). Nothing that it says counts before {@link
 * #requireSignature}.
 */
public final class ForeignJwt {

  /** How others may sign with a key of their own (RFC 8725, section 3.1). */
  public static final List<String> ALGORITHMS = List.of("PS256", "ES256", "EdDSA", "RS256");

  /** The same without PKCS #1 v1.5 (FAPI 2.0, section 5.4.1), as all that is new does. */
  public static final List<String> FAPI = List.of("PS256", "ES256", "EdDSA");

  private static final int LONGEST = 16_000;

  private final JsonWebSignature jws;
  private final JwtClaims claims;

  private ForeignJwt(JsonWebSignature jws, JwtClaims claims) {
    this.jws = jws;
    this.claims = claims;
  }

  /**
   * @throws JwtFault if it is no JWT that is signed
   */
  public static ForeignJwt read(String compact) {
    return read(compact, LONGEST);
  }

  /**
   * The same of one that may be longer, as it comes from no stranger.
   *
   * @throws JwtFault if it is no JWT that is signed
   */
  public static ForeignJwt read(String compact, int longest) {
    if (compact.length() > longest) {
      throw new JwtFault("is too long");
    }
    try {
      if (JsonWebStructure.fromCompactSerialization(compact) instanceof JsonWebSignature jws) {
        return new ForeignJwt(jws, JwtClaims.parse(jws.getUnverifiedPayload()));
      }
    } catch (JoseException | InvalidJwtException | IllegalArgumentException e) {
      // falls through: not a JWT
    }
    throw new JwtFault("is not a signed JWT");
  }

  /** The header's {@code typ} without {@code application/}; null if there is none. */
  public String type() {
    String type = header("typ");
    return type != null && type.regionMatches(true, 0, "application/", 0, 12)
        ? type.substring(12)
        : type;
  }

  /** The header's {@code alg}; null if there is none. */
  public String algorithm() {
    return header("alg");
  }

  /** The header's {@code kid}; null if there is none. */
  public String keyId() {
    return header("kid");
  }

  private String header(String name) {
    return jws.getHeaders().getObjectHeaderValue(name) instanceof String text ? text : null;
  }

  /** The public key that it brings along (RFC 7515, section 4.1.3), which may be anybody's. */
  public PublicJsonWebKey ownKey() {
    try {
      PublicJsonWebKey key = jws.getJwkHeader();
      if (key != null && key.getPrivateKey() == null) {
        return key;
      }
    } catch (JoseException | IllegalArgumentException | ClassCastException e) {
      // falls through: not a key
    }
    throw new JwtFault("has no public key in its header jwk");
  }

  /** Whether one of the keys has signed it, with one of these algorithms. */
  public void requireSignature(PublicKeys keys, Collection<String> algorithms) {
    requireAlgorithm(algorithms);
    boolean signed = keys.candidates(jws).stream().anyMatch(key -> signedBy(key, algorithms));
    if (!signed) {
      throw new JwtFault("is not signed with a key of its sender");
    }
  }

  /** The same for a single key. */
  public void requireSignature(Key key, Collection<String> algorithms) {
    requireAlgorithm(algorithms);
    if (!signedBy(key, algorithms)) {
      throw new JwtFault("has a signature that is wrong");
    }
  }

  /** The same for the public key that it brings along. */
  public void requireOwnSignature(PublicJsonWebKey key) {
    boolean otherCurve = key instanceof OctetKeyPairJsonWebKey pair && !PublicKeys.isEd25519(pair);
    if (otherCurve) {
      throw new JwtFault("has a key of another curve than P-256 or Ed25519");
    }
    requireSignature(key.getKey(), FAPI);
  }

  private void requireAlgorithm(Collection<String> allowed) {
    if (algorithm() == null || !allowed.contains(algorithm())) {
      throw new JwtFault("must be signed with " + String.join(" or ", allowed));
    }
  }

  private boolean signedBy(Key key, Collection<String> algorithms) {
    try {
      jws.setAlgorithmConstraints(
          new AlgorithmConstraints(ConstraintType.PERMIT, algorithms.toArray(String[]::new)));
      jws.setKey(key);
      return jws.verifySignature();
    } catch (JoseException | IllegalArgumentException | ClassCastException e) {
      // It is signed wrongly, or its header holds what no header may.
      return false;
    }
  }

  /** A claim; null if it is not there. */
  public String text(String name) {
    try {
      return claims.getStringClaimValue(name);
    } catch (MalformedClaimException e) {
      throw new JwtFault("has a " + name + " that is no string");
    }
  }

  /** A claim; null if it is not there. */
  public Instant time(String name) {
    try {
      NumericDate time = claims.getNumericDateClaimValue(name);
      return time == null ? null : Instant.ofEpochSecond(time.getValue());
    } catch (MalformedClaimException | DateTimeException e) {
      throw new JwtFault("has an " + name + " that is no time in seconds");
    }
  }

  /** For whom it is; empty if it does not say. */
  public List<String> audience() {
    try {
      return claims.getAudience();
    } catch (MalformedClaimException e) {
      throw new JwtFault("has an aud that is neither a string nor strings");
    }
  }

  /** All claims. */
  public JwtClaims claims() {
    return claims;
  }
}
