package dev.holdfast.tokens;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordDetails;
import dev.holdfast.keys.OwnTokens;
import dev.holdfast.platform.PlatformConfig;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;

/** Reads access tokens of ours (RFC 9068, section 4). */
@ApplicationScoped
class TokenReader {

  /** RFC 9068, section 2.2. */
  private static final List<String> REQUIRED =
      List.of("iss", "exp", "aud", "sub", "client_id", "iat", "jti");

  private final OwnTokens tokens;
  private final Clock clock;
  private final String issuer;

  TokenReader(OwnTokens tokens, Clock clock, PlatformConfig platform) {
    this.tokens = tokens;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  String issuer() {
    return issuer;
  }

  Clock clock() {
    return clock;
  }

  /** One that has not expired. */
  Optional<VerifiedToken> read(String token) {
    return tokens.read(token, AccessTokens.TYPE, claims -> verified(token, claims));
  }

  /** What one said, be it over or not. */
  Optional<AccessToken> past(String token) {
    return tokens.read(
        token,
        AccessTokens.TYPE,
        claims -> whole(claims) ? Optional.of(said(claims)) : Optional.empty());
  }

  private static boolean whole(JwtClaims claims) throws MalformedClaimException {
    return REQUIRED.stream().allMatch(claims::hasClaim)
        && (claims.hasClaim("scope") || claims.hasClaim(RecordDetails.PARAMETER))
        && !claims.getAudience().isEmpty();
  }

  private Optional<VerifiedToken> verified(String token, JwtClaims claims)
      throws MalformedClaimException {
    boolean good = whole(claims) && clock.millis() < claims.getExpirationTime().getValueInMillis();
    if (!good) {
      return Optional.empty();
    }
    AccessToken said = said(claims);
    // What MicroProfile JWT calls groups are the caller's roles.
    claims.setStringListClaim("groups", List.copyOf(said.roles()));
    claims.setStringClaim("raw_token", token);
    return Optional.of(
        VerifiedToken.of(
            said, new DefaultJWTCallerPrincipal(claims), said.audience().contains(issuer)));
  }

  private static AccessToken said(JwtClaims claims) throws MalformedClaimException {
    Set<String> scopes = new LinkedHashSet<>();
    if (claims.hasClaim("scope")) {
      scopes.addAll(Scopes.parse(claims.getStringClaimValue("scope")).orElse(Set.of()));
    }
    scopes.addAll(RecordDetails.read(claims.getClaimValue(RecordDetails.PARAMETER)));
    String grant = claims.getStringClaimValue("grant_id");
    return new AccessToken(
        claims.getJwtId(),
        claims.getSubject(),
        claims.getStringClaimValue("client_id"),
        scopes,
        grant == null ? null : UUID.fromString(grant),
        claims.getStringClaimValue("acr"),
        time(claims, "auth_time"),
        claims.getStringClaimValue("family"),
        Binding.of(claims),
        claims.getAudience(),
        Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
        Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
        AccessToken.actors(claims.getClaimValue("act")),
        claims.hasClaim(AccessTokens.EXCHANGED)
            ? claims.getStringListClaimValue(AccessTokens.EXCHANGED)
            : List.of());
  }

  private static Instant time(JwtClaims claims, String name) throws MalformedClaimException {
    NumericDate time = claims.getNumericDateClaimValue(name);
    return time == null ? null : Instant.ofEpochSecond(time.getValue());
  }
}
