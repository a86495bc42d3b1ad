package dev.holdfast.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.claims.Subjects;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.details.RecordDetails;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Makes access tokens (RFC 9068) and says whether one is ours and still good. */
@ApplicationScoped
public class AccessTokens {

  static final String TYPE = "at+jwt";

  /** The ids of the tokens that one was exchanged for: when one of them is revoked, so is it. */
  static final String EXCHANGED = "exchanged";

  private static final int MOST_REMEMBERED = 10_000;

  private final SigningKeys keys;
  private final TokenReader reader;
  private final TokenStanding standing;
  private final Lifetimes lifetimes;
  private final Subjects subjects;
  private final String issuer;
  private final Clock clock;

  /** Signatures that were checked, so that a token that comes again costs none. */
  private final Cache<String, VerifiedToken> verified =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  AccessTokens(
      SigningKeys keys,
      TokenReader reader,
      TokenStanding standing,
      Lifetimes lifetimes,
      Subjects subjects) {
    this.subjects = subjects;
    this.keys = keys;
    this.reader = reader;
    this.standing = standing;
    this.lifetimes = lifetimes;
    this.issuer = reader.issuer();
    this.clock = reader.clock();
  }

  /** Who issues them: we. */
  public String issuer() {
    return issuer;
  }

  /**
   * A client's own token.
   *
   * @param resources what it is for, as {@link Resources} allows it
   * @param binding what its sender must show to hold
   */
  public String issue(
      RegisteredClient client, Set<String> scopes, Set<String> resources, Binding binding) {
    Duration lifetime = lifetimes.accessToken(client);
    JwtClaims claims = claims(client.clientId(), client, scopes, lifetime);
    claims.setAudience(Resources.audience(resources, issuer));
    return issue(client, claims, binding);
  }

  /**
   * A token for what a person allowed.
   *
   * @param family what it is for, among others
   * @param lifetime how long it is good
   * @param binding what its sender must show to hold
   */
  public String issue(
      RegisteredClient client,
      Family family,
      Set<String> scopes,
      Duration lifetime,
      Binding binding) {
    JwtClaims claims = claims(subjects.of(client, family.person()), client, scopes, lifetime);
    claims.setAudience(Resources.audience(family.resources(), issuer));
    claims.setStringClaim("grant_id", family.grantId().toString());
    claims.setStringClaim("family", family.id());
    // RFC 9068, section 2.2.1; RFC 9470, section 6.1.
    claims.setStringClaim("acr", family.authentication().how().acr());
    claims.setClaim("auth_time", family.authentication().time().getEpochSecond());
    return issue(client, claims, binding);
  }

  /** A token that another is exchanged for. */
  public String issue(RegisteredClient client, Delegation of) {
    AccessToken subject = of.subject();
    Duration lifetime = lifetimes.accessToken(client);
    JwtClaims claims = claims(subjects.of(client, of.person()), client, of.scopes(), lifetime);
    claims.setExpirationTime(date(of.until()));
    claims.setStringClaim("grant_id", subject.grantId().toString());
    claims.setStringClaim("family", subject.familyId());
    claims.setStringClaim("acr", subject.acr());
    claims.setClaim("auth_time", subject.authTime().getEpochSecond());
    claims.setStringListClaim(EXCHANGED, of.exchanged());
    if (!of.actors().isEmpty()) {
      claims.setClaim("act", AccessToken.act(of.actors()));
    }
    return issue(client, claims, of.binding());
  }

  /**
   * Whether a token is ours, unexpired, and everything that it stands on still stands.
   *
   * @return empty if not, for whatever reason
   */
  public Optional<VerifiedToken> verify(String token) {
    return read(token).filter(known -> standing.of(known.said()).isPresent());
  }

  /** Whether a token is ours and unexpired. It may have been revoked: {@link TokenStanding}. */
  Optional<VerifiedToken> read(String token) {
    Optional<VerifiedToken> known = remembered(token);
    if (known.isPresent()) {
      return known;
    }
    Optional<VerifiedToken> read = reader.read(token);
    read.ifPresent(found -> verified.put(token, found));
    return read;
  }

  /** The same, of those only whose signature was checked already: it reads nothing. */
  Optional<VerifiedToken> remembered(String token) {
    VerifiedToken known = verified.getIfPresent(token);
    if (known != null && !clock.instant().isBefore(known.said().expiresAt())) {
      verified.invalidate(token);
      return Optional.empty();
    }
    return Optional.ofNullable(known);
  }

  private String issue(RegisteredClient client, JwtClaims claims, Binding binding) {
    if (!binding.isNone()) {
      claims.setClaim(Binding.CLAIM, binding.claim());
    }
    return keys.sign(SigningAlg.of(client.accessTokenAlg()), TYPE, claims.toJson());
  }

  private JwtClaims claims(
      String subject, RegisteredClient client, Set<String> scopes, Duration lifetime) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setSubject(subject);
    claims.setAudience(issuer);
    claims.setExpirationTime(date(now.plus(lifetime)));
    claims.setIssuedAt(date(now));
    claims.setJwtId(Tokens.random());
    claims.setStringClaim("client_id", client.clientId());
    setIfAny(claims, "scope", RecordDetails.scope(scopes));
    // RFC 9396, section 9.1.
    setIfAny(claims, RecordDetails.PARAMETER, RecordDetails.write(scopes));
    return claims;
  }

  private static void setIfAny(JwtClaims claims, String name, Object value) {
    if (value != null) {
      claims.setClaim(name, value);
    }
  }

  private static NumericDate date(Instant time) {
    return NumericDate.fromSeconds(time.getEpochSecond());
  }
}
