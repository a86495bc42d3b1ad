package dev.holdfast.oauth;

import dev.holdfast.clients.ClientDisabled;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.GrantWithdrawn;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Authorization codes (RFC 6749, section 4.1.2): short-lived, bound, redeemed once. */
@ApplicationScoped
public class AuthorizationCodes {

  /** How long after its end a code is remembered, so that a second use is seen. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Clock clock;
  private final OAuthConfig config;
  private final TokenFamilies families;
  private final Reads reads;

  AuthorizationCodes(Clock clock, OAuthConfig config, TokenFamilies families, Reads reads) {
    this.reads = reads;
    this.clock = clock;
    this.config = config;
    this.families = families;
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
    stored.authTime = details.authentication().time();
    stored.acr = details.authentication().how().acr();
    stored.amr = details.authentication().amr();
    stored.sessionId = details.authentication().session();
    stored.nonce = details.nonce();
    stored.familyId = TokenFamilies.newId();
    stored.issuedAt = clock.instant();
    stored.expiresAt = stored.issuedAt.plus(config.codeLifetime());
    stored.persist();
    return code;
  }

  Optional<IssuedCode> find(String code) {
    return AuthorizationCode.find(reads, Tokens.hash(code));
  }

  /**
   * Takes a code that was checked, and starts the family of its tokens.
   *
   * @param refreshToken the family's first, or null
   * @return false if it was used before: then all that it gave is ended (RFC 6749, section 4.1.2)
   */
  @Durable
  boolean redeem(IssuedCode code, Family family, String refreshToken) {
    if (!AuthorizationCode.use(code.hash(), clock.instant())) {
      families.end(code.familyId());
      return false;
    }
    families.start(family, refreshToken);
    return true;
  }

  /** Removes what is long over; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return AuthorizationCode.deleteOver(clock.instant().minus(REMEMBERED), most);
  }

  void withdrawn(@Observes GrantWithdrawn event) {
    AuthorizationCode.endOfGrant(event.grant());
  }

  void disabled(@Observes ClientDisabled event) {
    AuthorizationCode.endOfClient(event.clientId());
  }

  void deactivated(@Observes PersonDeactivated event) {
    AuthorizationCode.endOfPerson(event.person().bits());
  }
}
