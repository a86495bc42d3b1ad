package dev.holdfast.tokens;

import dev.holdfast.clients.ClientDisabled;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.GrantEnded;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import dev.holdfast.sessions.SessionEnded;
import dev.holdfast.sessions.SessionReplaced;
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
  private final TokensConfig config;
  private final People people;
  private final TokenFamilies families;
  private final Reads reads;

  AuthorizationCodes(
      Clock clock, TokensConfig config, People people, TokenFamilies families, Reads reads) {
    this.people = people;
    this.reads = reads;
    this.clock = clock;
    this.config = config;
    this.families = families;
  }

  /**
   * Issues a code: 256 random bits, of which only the hash is kept.
   *
   * @return empty if nobody may act for the person any more
   */
  @Durable
  public Optional<String> issue(NewCode details) {
    if (!people.lockActive(details.personId())) {
      return Optional.empty();
    }
    String code = Tokens.random();
    AuthorizationCode stored = new AuthorizationCode();
    stored.hash = Tokens.hash(code);
    stored.clientId = details.clientId();
    stored.personId = details.personId().bits();
    stored.grantId = details.grantId();
    stored.redirectUri = details.redirectUri();
    stored.codeChallenge = details.codeChallenge();
    stored.dpopKey = details.dpopKey();
    stored.scopes = Scopes.write(details.scopes());
    stored.authTime = details.authentication().time();
    stored.acr = details.authentication().how().acr();
    stored.amr = details.authentication().amr();
    stored.sessionId = details.authentication().session();
    stored.nonce = details.nonce();
    stored.idTokenClaims = String.join(" ", details.idTokenClaims());
    stored.resources = Family.write(details.resources());
    stored.familyId = TokenFamilies.newId();
    stored.issuedAt = clock.instant();
    stored.expiresAt = stored.issuedAt.plus(config.codeLifetime());
    stored.persist();
    return Optional.of(code);
  }

  public Optional<IssuedCode> find(String code) {
    return AuthorizationCode.find(reads, Tokens.hash(code));
  }

  /**
   * Takes a code that was checked, and starts the family of its tokens. Whoever deactivates the
   * person at this moment has removed the code before, or ends the family after.
   *
   * @param refreshToken the family's first, or null
   * @param idle how long that may rest
   * @return false if it was used before: then all that it gave is ended (RFC 6749, section 4.1.2)
   */
  @Durable
  public boolean redeem(IssuedCode code, Family family, String refreshToken, Duration idle) {
    people.lock(code.person());
    if (!AuthorizationCode.use(code.hash(), clock.instant())) {
      families.end(code.familyId());
      return false;
    }
    families.start(family, AuthorizationCode.endsWith(code.hash()), refreshToken, idle);
    return true;
  }

  /** A code came a second time: ends all that it gave (RFC 6749, section 4.1.2). */
  @Durable
  public void usedAgain(IssuedCode code) {
    families.end(code.familyId());
  }

  /** Removes what is long over; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return AuthorizationCode.deleteOver(clock.instant().minus(REMEMBERED), most);
  }

  void grantEnded(@Observes GrantEnded event) {
    AuthorizationCode.endOfGrant(event.grant());
  }

  void disabled(@Observes ClientDisabled event) {
    AuthorizationCode.endOfClient(event.clientId());
  }

  void signedOut(@Observes SessionEnded event) {
    AuthorizationCode.endOfSession(event.person().bits(), event.session());
  }

  /** Codes, and the tokens that codes gave, end with the session that has gone on. */
  void replaced(@Observes SessionReplaced event) {
    AuthorizationCode.moved(event.person().bits(), event.before(), event.after());
    TokenFamily.moved(event.person().bits(), event.before(), event.after());
  }

  void deactivated(@Observes PersonDeactivated event) {
    AuthorizationCode.endOfPerson(event.person().bits());
  }
}
