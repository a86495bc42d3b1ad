package dev.holdfast.tokens;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * What whoever uses a token must show to hold (RFC 7800, section 3.1).
 *
 * @param key the thumbprint of a key, shown by proofs (RFC 9449, section 6.1); null for none
 * @param certificate the thumbprint of the connection's certificate (RFC 8705, section 3.1); null
 *     for none
 */
public record Binding(String key, String certificate) {

  /** A bearer token. */
  public static final Binding NONE = new Binding(null, null);

  static final String CLAIM = "cnf";
  private static final String KEY = "jkt";
  private static final String CERTIFICATE = "x5t#S256";

  public boolean isNone() {
    return key == null && certificate == null;
  }

  /** As a token's claim, or as an introspection says it; null if there is nothing. */
  public Map<String, String> claim() {
    Map<String, String> claim = new LinkedHashMap<>();
    if (key != null) {
      claim.put(KEY, key);
    }
    if (certificate != null) {
      claim.put(CERTIFICATE, certificate);
    }
    return claim.isEmpty() ? null : claim;
  }

  static Binding of(JwtClaims claims) throws MalformedClaimException {
    if (!claims.hasClaim(CLAIM)) {
      return NONE;
    }
    Map<?, ?> claim = claims.getClaimValue(CLAIM, Map.class);
    return new Binding((String) claim.get(KEY), (String) claim.get(CERTIFICATE));
  }
}
