package dev.holdfast.ownapps;

import dev.holdfast.jose.SeenIds;
import dev.holdfast.keys.OwnTokens;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** Verifies logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@ApplicationScoped
class LogoutProofs {

  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  private final OwnTokens tokens;
  private final SeenIds seen;
  private final Clock clock;

  LogoutProofs(OwnTokens tokens, SeenIds seen, Clock clock) {
    this.tokens = tokens;
    this.seen = seen;
    this.clock = clock;
  }

  /** Empty if it is no logout token for this app, or was here before. */
  Optional<LogoutProof> read(OwnApp app, String token) {
    return tokens.read(token, "logout+jwt", claims -> proof(app, claims));
  }

  private Optional<LogoutProof> proof(OwnApp app, JwtClaims claims) throws MalformedClaimException {
    String sid = claims.getStringClaimValue("sid");
    PersonId person =
        Optional.ofNullable(claims.getSubject()).flatMap(PersonId::parse).orElse(null);
    boolean fine =
        claims.getAudience().equals(List.of(app.clientId()))
            && claims.getClaimValue("events") instanceof Map<?, ?> events
            && events.get(EVENT) instanceof Map
            && !claims.hasClaim("nonce")
            && claims.getIssuedAt() != null
            && (sid != null || person != null);
    if (!fine || claims.getExpirationTime() == null || claims.getJwtId() == null) {
      return Optional.empty();
    }
    Instant until = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
    boolean first =
        clock.instant().isBefore(until)
            && seen.first("logout:" + app.clientId(), claims.getJwtId(), until);
    return first ? Optional.of(new LogoutProof(person, sid)) : Optional.empty();
  }
}
