package dev.holdfast.oauth;

import dev.holdfast.clients.Scopes;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Authorization codes (RFC 6749, section 4.1.2): short-lived, bound, redeemed once. */
@ApplicationScoped
public class AuthorizationCodes {

  private final Clock clock;
  private final OAuthConfig config;

  AuthorizationCodes(Clock clock, OAuthConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /** Issues a code: 256 random bits, of which only the hash is kept. */
  @Durable
  String issue(NewCode details) {
    String code = Tokens.random();
    AuthorizationCode stored = new AuthorizationCode();
    stored.hash = Tokens.hash(code);
    stored.clientId = details.clientId();
    stored.personId = details.personId().bits();
    stored.grantId = details.grantId();
    stored.redirectUri = details.redirectUri();
    stored.codeChallenge = details.codeChallenge();
    stored.scopes = Scopes.write(details.scopes());
    stored.authTime = details.authTime();
    stored.familyId = Tokens.random();
    stored.issuedAt = clock.instant();
    stored.expiresAt = stored.issuedAt.plus(config.codeLifetime());
    stored.persist();
    return code;
  }
}
