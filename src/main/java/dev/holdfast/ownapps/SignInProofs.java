package dev.holdfast.ownapps;

import dev.holdfast.keys.OwnTokens;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.How;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * Verifies ID tokens as a client does (OpenID Connect Core, section 3.1.3.7), with the provider's
 * own keys: they are in this process.
 */
@ApplicationScoped
class SignInProofs {

  /** How long ago a sign-in may be that counts as made just now. */
  static final Duration FRESH = Duration.ofMinutes(10);

  private final OwnTokens tokens;
  private final AppRules rules;
  private final Clock clock;

  SignInProofs(OwnTokens tokens, AppRules rules, Clock clock) {
    this.tokens = tokens;
    this.rules = rules;
    this.clock = clock;
  }

  /** How long ago the sign-in may be (the request's {@code max_age}). */
  Duration maxAge(AppFlow flow) {
    Duration most = rules.maxAge(flow.app());
    return flow.fresh() && FRESH.compareTo(most) < 0 ? FRESH : most;
  }

  /** Empty if the token does not show what the request asked for. */
  Optional<SignInProof> read(AppFlow flow, String nonce, String token) {
    return tokens.read(token, "JWT", claims -> proof(flow, nonce, token, claims));
  }

  private Optional<SignInProof> proof(AppFlow flow, String nonce, String token, JwtClaims claims)
      throws MalformedClaimException {
    Optional<PersonId> person = PersonId.parse(claims.getSubject());
    String sid = claims.getStringClaimValue("sid");
    boolean known =
        claims.getAudience().equals(List.of(flow.app().clientId()))
            && nonce.equals(claims.getStringClaimValue("nonce"))
            && person.isPresent()
            && sid != null;
    if (!known || !timely(claims)) {
      return Optional.empty();
    }
    How how = new How(claims.getStringClaimValue("acr"), claims.getStringListClaimValue("amr"));
    Instant at = Instant.ofEpochSecond(claims.getClaimValue("auth_time", Long.class));
    String wanted = rules.acr(flow.app());
    boolean strong = wanted == null || how.reaches(wanted);
    boolean fresh = !at.isBefore(flow.begun().minus(maxAge(flow)));
    return strong && fresh
        ? Optional.of(new SignInProof(person.get(), sid, how, at, token))
        : Optional.empty();
  }

  private boolean timely(JwtClaims claims) throws MalformedClaimException {
    return claims.getIssuedAt() != null
        && claims.getExpirationTime() != null
        && clock.instant().getEpochSecond() < claims.getExpirationTime().getValue();
  }
}
