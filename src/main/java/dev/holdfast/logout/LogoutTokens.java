package dev.holdfast.logout;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.notices.DueNotice;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Makes logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.4). */
@ApplicationScoped
class LogoutTokens {

  private static final String TYPE = "logout+jwt";
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /** Section 4: preferably at most two minutes. */
  private static final long SECONDS = 120;

  private final SigningKeys keys;
  private final Clock clock;
  private final String issuer;

  LogoutTokens(SigningKeys keys, Clock clock, PlatformConfig platform) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  /** Signed as the client's ID tokens are (section 2.6). */
  String issue(RegisteredClient client, DueNotice notice) {
    long now = clock.instant().getEpochSecond();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(List.of(client.clientId()));
    claims.setIssuedAt(NumericDate.fromSeconds(now));
    claims.setExpirationTime(NumericDate.fromSeconds(now + SECONDS));
    claims.setJwtId(Tokens.random());
    claims.setSubject(notice.subject());
    claims.setStringClaim("sid", notice.body());
    claims.setClaim("events", Map.of(EVENT, Map.of()));
    SigningAlg alg = SigningAlg.of(client.idTokenSignedResponseAlg());
    return keys.sign(alg, TYPE, claims.toJson());
  }
}
