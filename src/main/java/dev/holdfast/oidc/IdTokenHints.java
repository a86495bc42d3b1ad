package dev.holdfast.oidc;

import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Reads ID tokens that clients send back to say whom they mean. They may have expired (OpenID
 * Connect Core, section 3.1.2.1; RP-Initiated Logout, section 2); that we signed them is what
 * counts.
 */
@ApplicationScoped
public class IdTokenHints {

  private static final int LONGEST = 8_000;
  private static final AlgorithmConstraints ALLOWED =
      new AlgorithmConstraints(ConstraintType.PERMIT, "ES256", "RS256");

  private final SigningKeys keys;
  private final String issuer;

  IdTokenHints(SigningKeys keys, PlatformConfig platform) {
    this.keys = keys;
    this.issuer = platform.publicUrl().toString();
  }

  /**
   * Whom a client means.
   *
   * @param subject the person's id
   * @param audience the client that the token was issued to
   * @param session the session that it tells of, or null
   */
  public record Hint(String subject, String audience, String session) {}

  /** Empty if it is not an ID token of ours. */
  public Optional<Hint> read(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return JsonWebStructure.fromCompactSerialization(token) instanceof JsonWebSignature jws
              && IdTokens.TYPE.equals(jws.getHeader("typ"))
          ? verify(jws)
          : Optional.empty();
    } catch (JoseException
        | InvalidJwtException
        | MalformedClaimException
        | IllegalArgumentException
        | ClassCastException e) {
      return Optional.empty();
    }
  }

  private Optional<Hint> verify(JsonWebSignature jws)
      throws JoseException, InvalidJwtException, MalformedClaimException {
    Optional<? extends Key> key =
        keys.verificationKey(jws.getKeyIdHeaderValue(), jws.getAlgorithmHeaderValue());
    if (key.isEmpty()) {
      return Optional.empty();
    }
    jws.setKey(key.get());
    jws.setDoKeyValidation(false);
    jws.setAlgorithmConstraints(ALLOWED);
    if (!jws.verifySignature()) {
      return Optional.empty();
    }
    JwtClaims claims = JwtClaims.parse(jws.getPayload());
    List<String> audience = claims.getAudience();
    boolean ours = issuer.equals(claims.getIssuer()) && audience.size() == 1;
    return ours
        ? Optional.of(
            new Hint(claims.getSubject(), audience.get(0), claims.getStringClaimValue("sid")))
        : Optional.empty();
  }
}
