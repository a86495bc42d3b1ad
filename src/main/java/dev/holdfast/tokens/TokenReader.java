package dev.holdfast.tokens;

import dev.holdfast.clients.Scopes;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.PlatformConfig;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/** Reads tokens that we signed, and nothing else (RFC 9068, section 4; RFC 8725). */
@ApplicationScoped
class TokenReader {

  private static final AlgorithmConstraints ALLOWED =
      new AlgorithmConstraints(ConstraintType.PERMIT, "ES256", "RS256");

  /** RFC 9068, section 2.2. */
  private static final List<String> REQUIRED =
      List.of("iss", "exp", "aud", "sub", "client_id", "iat", "jti", "scope");

  private static final int LONGEST = 8_000;

  private final SigningKeys keys;
  private final Clock clock;
  private final String issuer;

  TokenReader(SigningKeys keys, Clock clock, PlatformConfig platform) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  Clock clock() {
    return clock;
  }

  /**
   * @param type what its header must say it is: a token of one kind is none of another (RFC 8725,
   *     section 3.11)
   */
  Optional<VerifiedToken> read(String token, String type) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      if (!(JsonWebStructure.fromCompactSerialization(token) instanceof JsonWebSignature jws)
          || !type.equalsIgnoreCase(plain(jws.getHeader("typ")))) {
        return Optional.empty();
      }
      Optional<? extends Key> key =
          keys.verificationKey(jws.getKeyIdHeaderValue(), jws.getAlgorithmHeaderValue());
      if (key.isEmpty()) {
        return Optional.empty();
      }
      jws.setKey(key.get());
      jws.setDoKeyValidation(false);
      jws.setAlgorithmConstraints(ALLOWED);
      return jws.verifySignature() ? claims(token, jws.getPayload()) : Optional.empty();
    } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
      return Optional.empty();
    } catch (IllegalArgumentException | ClassCastException e) {
      // A claim or header of another type than ours: not one of our tokens.
      return Optional.empty();
    }
  }

  private Optional<VerifiedToken> claims(String token, String json)
      throws InvalidJwtException, MalformedClaimException {
    JwtClaims claims = JwtClaims.parse(json);
    boolean ours =
        REQUIRED.stream().allMatch(claims::hasClaim)
            && issuer.equals(claims.getIssuer())
            && claims.getAudience().equals(List.of(issuer))
            && clock.millis() < claims.getExpirationTime().getValueInMillis();
    if (!ours) {
      return Optional.empty();
    }
    Set<String> scopes = Scopes.parse(claims.getStringClaimValue("scope")).orElse(Set.of());
    String grant = claims.getStringClaimValue("grant_id");
    AccessToken said =
        new AccessToken(
            claims.getJwtId(),
            claims.getSubject(),
            claims.getStringClaimValue("client_id"),
            scopes,
            grant == null ? null : UUID.fromString(grant),
            claims.getStringClaimValue("acr"),
            time(claims, "auth_time"),
            claims.getStringClaimValue("family"),
            Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
            Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    // What MicroProfile JWT calls groups are the caller's roles.
    claims.setStringListClaim("groups", List.copyOf(scopes));
    claims.setStringClaim("raw_token", token);
    return Optional.of(VerifiedToken.of(said, new DefaultJWTCallerPrincipal(claims)));
  }

  private static Instant time(JwtClaims claims, String name) throws MalformedClaimException {
    NumericDate time = claims.getNumericDateClaimValue(name);
    return time == null ? null : Instant.ofEpochSecond(time.getValue());
  }

  /** RFC 7515, section 4.1.9: {@code application/} may be left out, or not. */
  private static String plain(String type) {
    return type != null && type.regionMatches(true, 0, "application/", 0, 12)
        ? type.substring(12)
        : type;
  }
}
