package dev.holdfast.keys;

import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** Reads JWTs that we signed, and nothing else (RFC 8725). */
@ApplicationScoped
public class OwnTokens {

  private static final int LONGEST = 8_000;
  private static final AlgorithmConstraints ALLOWED =
      new AlgorithmConstraints(ConstraintType.PERMIT, SigningAlg.names().toArray(String[]::new));

  private final SigningKeys keys;
  private final String issuer;

  OwnTokens(SigningKeys keys, PlatformConfig platform) {
    this.keys = keys;
    this.issuer = platform.publicUrl().toString();
  }

  /** Makes something of claims; a claim of another type than ours ends it. */
  public interface Reader<T> {
    Optional<T> read(JwtClaims claims) throws MalformedClaimException;
  }

  /**
   * @param type what its header must say it is: a token of one kind is none of another (RFC 8725,
   *     section 3.11)
   * @return empty if it is not of that type, or not from here; when it ends is the reader's to ask
   */
  public <T> Optional<T> read(String token, String type, Reader<T> reader) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      if (!(JsonWebStructure.fromCompactSerialization(token) instanceof JsonWebSignature jws)
          || !type.equalsIgnoreCase(plain(jws.getHeader("typ")))
          || !signed(jws)) {
        return Optional.empty();
      }
      JwtClaims claims = JwtClaims.parse(jws.getPayload());
      return issuer.equals(claims.getIssuer()) ? reader.read(claims) : Optional.empty();
    } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
      return Optional.empty();
    } catch (IllegalArgumentException | ClassCastException e) {
      // A claim or header of another type than ours: not one of our tokens.
      return Optional.empty();
    }
  }

  private boolean signed(JsonWebSignature jws) throws JoseException {
    Optional<PublicKey> key =
        keys.verificationKey(jws.getKeyIdHeaderValue(), jws.getAlgorithmHeaderValue());
    if (key.isEmpty()) {
      return false;
    }
    jws.setKey(key.get());
    jws.setDoKeyValidation(false);
    jws.setAlgorithmConstraints(ALLOWED);
    return jws.verifySignature();
  }

  /** RFC 7515, section 4.1.9: {@code application/} may be left out, or not. */
  private static String plain(String type) {
    return type != null && type.regionMatches(true, 0, "application/", 0, 12)
        ? type.substring(12)
        : type;
  }
}
