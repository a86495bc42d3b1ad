package dev.holdfast.jose;

import java.security.Key;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.EdECPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The public keys of somebody else: a JWK Set (RFC 7517, section 5). */
public record PublicKeys(List<JsonWebKey> keys) {

  /** Nobody has signed with any of none. */
  public static final PublicKeys NONE = new PublicKeys(List.of());

  private static final int LONGEST = 50_000;
  private static final int MOST = 30;
  private static final String SHA256 = "SHA-256";

  /** Those that could have signed are all tried; nobody needs more of one name. */
  private static final int MOST_TRIED = 5;

  /** The members of private and symmetric keys (RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1). */
  private static final Set<String> SECRET = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  /**
   * Reads a set; keys that are not understood are left out, as that section asks.
   *
   * @return empty if it is none, too large, or holds what nobody may tell
   */
  public static Optional<PublicKeys> read(String json) {
    if (json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      List<JsonWebKey> keys = new JsonWebKeySet(json).getJsonWebKeys();
      boolean fine = keys.size() <= MOST && keys.stream().allMatch(PublicKeys::isPublic);
      return fine ? Optional.of(new PublicKeys(List.copyOf(keys))) : Optional.empty();
    } catch (JoseException | IllegalArgumentException | ClassCastException e) {
      return Optional.empty();
    }
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether there is a key of that id. */
  public boolean has(String kid) {
    return keys.stream().anyMatch(key -> kid.equals(key.getKeyId()));
  }

  /** Whether it is one of theirs; a key that comes without a certificate is in all of its own. */
  public boolean has(X509Certificate certificate) {
    return keys.stream()
        .anyMatch(key -> key instanceof PublicJsonWebKey own && isOf(own, certificate));
  }

  private static boolean isOf(PublicJsonWebKey key, X509Certificate certificate) {
    X509Certificate own = key.getLeafCertificate();
    return own == null ? sameKey(key, certificate.getPublicKey()) : own.equals(certificate);
  }

  private static boolean sameKey(PublicJsonWebKey key, PublicKey other) {
    try {
      return key.calculateBase64urlEncodedThumbprint(SHA256)
          .equals(
              PublicJsonWebKey.Factory.newPublicJwk(other)
                  .calculateBase64urlEncodedThumbprint(SHA256));
    } catch (JoseException e) {
      return false;
    }
  }

  /** The keys that may have made a signature: of its id, its algorithm, and for signatures. */
  List<Key> candidates(JsonWebSignature jws) {
    try {
      List<JsonWebKey> fit = keys.stream().filter(key -> fits(key, jws)).toList();
      return new VerificationJwkSelector()
          .selectList(jws, fit).stream().limit(MOST_TRIED).map(JsonWebKey::getKey).toList();
    } catch (JoseException | ClassCastException e) {
      // Its header names a key by what is no name.
      return List.of();
    }
  }

  /**
   * What a key says of itself binds (RFC 7517, sections 4.2 and 4.4), which jose4j only prefers.
   */
  private static boolean fits(JsonWebKey key, JsonWebSignature jws) {
    return (key.getUse() == null || key.getUse().equals("sig"))
        && (key.getAlgorithm() == null || key.getAlgorithm().equals(jws.getAlgorithmHeaderValue()));
  }

  static boolean isEd25519(OctetKeyPairJsonWebKey pair) {
    return pair.getKey() instanceof EdECPublicKey key
        && key.getParams().getName().equals("Ed25519");
  }

  private static boolean isPublic(JsonWebKey key) {
    boolean told =
        key.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE).keySet().stream()
            .anyMatch(SECRET::contains);
    boolean otherCurve = key instanceof OctetKeyPairJsonWebKey pair && !isEd25519(pair);
    return key instanceof PublicJsonWebKey && !told && !otherCurve;
  }
}
