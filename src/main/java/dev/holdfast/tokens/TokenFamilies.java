package dev.holdfast.tokens;

import dev.holdfast.clients.ClientDisabled;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.GrantEnded;
import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import dev.holdfast.sessions.SessionEnded;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Families of tokens, and the rotation of their refresh tokens (RFC 9700, section 4.14.2). The
 * successor of a refresh token is an HMAC of it under the family's own key: so a request that comes
 * twice, from two tabs or after a lost answer, can be given the very same successor, although only
 * hashes are stored, and a family never has two heads.
 */
@ApplicationScoped
public class TokenFamilies {

  /**
   * Observers of what ends tokens come after those that end codes: a code that is being exchanged
   * at this moment makes them wait, and has started its family by then.
   */
  private static final int AFTER_CODES = Interceptor.Priority.APPLICATION + 600;

  private final Clock clock;
  private final TokensConfig config;
  private final Encryption encryption;
  private final Reads reads;

  TokenFamilies(Clock clock, TokensConfig config, Encryption encryption, Reads reads) {
    this.reads = reads;
    this.clock = clock;
    this.config = config;
    this.encryption = encryption;
  }

  /** In the order of their making. */
  public static String newId() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null).toString();
  }

  /**
   * @param endsWith the session with whose end it ends, if that is not the one in which it began
   * @param refreshToken its first, or null if it shall have none
   * @param idle how long that may rest
   */
  @Durable
  public void start(Family family, UUID endsWith, String refreshToken, Duration idle) {
    Instant now = clock.instant();
    TokenFamily stored = new TokenFamily();
    stored.id = family.id();
    stored.clientId = family.clientId();
    stored.personId = family.person().bits();
    stored.grantId = family.grantId();
    stored.scopes = Scopes.write(family.scopes());
    stored.authTime = family.authentication().time();
    stored.acr = family.authentication().how().acr();
    stored.amr = family.authentication().amr();
    stored.sessionId = family.authentication().session();
    stored.resources = Family.write(family.resources());
    stored.endsWith = endsWith;
    stored.rotationKey = encryption.encrypt(Tokens.randomBytes(32), context(family.id()));
    stored.bind(family.binding());
    stored.createdAt = now;
    stored.expiresAt = family.expiresAt();
    stored.persist();
    if (refreshToken != null) {
      RefreshToken.add(Tokens.hash(refreshToken), family.id(), now, expiry(family, now.plus(idle)));
    }
  }

  public Optional<PresentedToken> find(String refreshToken) {
    String hash = Tokens.hash(refreshToken);
    return RefreshToken.find(reads, hash).flatMap(stored -> presented(refreshToken, hash, stored));
  }

  /**
   * Puts the successor in a refresh token's place.
   *
   * <p>If it was used before, then within the grace the same successor is the answer, as long as
   * nobody has used that one: whoever holds the successor has no need of its predecessor, so then
   * the two are in two hands, as they are after the grace, and the family ends.
   *
   * @return false if the family was ended
   */
  @Durable
  public boolean rotate(PresentedToken token, Duration idle) {
    Instant now = clock.instant();
    Family family = token.family();
    String successor = Tokens.hash(token.successor());
    if (RefreshToken.use(token.hash(), now, family.expiresAt())) {
      RefreshToken.add(successor, family.id(), now, expiry(family, now.plus(idle)));
      return true;
    }
    boolean again =
        RefreshToken.usedAt(token.hash())
                .filter(used -> !now.isAfter(used.plus(config.refreshGrace())))
                .isPresent()
            && RefreshToken.usedAt(successor).isEmpty();
    if (!again) {
      end(family.id());
    }
    return again;
  }

  /** Lets a refresh token be used as long as a new one could be; false if it was used up. */
  @Durable
  public boolean prolong(PresentedToken token, Duration idle) {
    return RefreshToken.prolong(token.hash(), expiry(token.family(), clock.instant().plus(idle)));
  }

  /** Ends a family: all its tokens are refused from the next request on. */
  @Durable
  public void end(String familyId) {
    TokenFamily.end(familyId, clock.instant());
  }

  /** Removes families and refresh tokens that are over; how many of each, at most so many. */
  @Durable
  public int removeOver(int most) {
    Instant now = clock.instant();
    return Math.max(RefreshToken.deleteOver(now, most), TokenFamily.deleteOver(now, most));
  }

  void grantEnded(@Observes @Priority(AFTER_CODES) GrantEnded event) {
    TokenFamily.endOfGrant(event.grant(), clock.instant());
  }

  void disabled(@Observes @Priority(AFTER_CODES) ClientDisabled event) {
    TokenFamily.endOfClient(event.clientId(), clock.instant());
  }

  /** OpenID Connect Back-Channel Logout 1.0, section 2.7. */
  void signedOut(@Observes SessionEnded event) {
    TokenFamily.endOfSession(event.person().bits(), event.session(), clock.instant());
  }

  void deactivated(@Observes @Priority(AFTER_CODES) PersonDeactivated event) {
    TokenFamily.endOfPerson(event.person().bits(), clock.instant());
  }

  /** Empty also if the family's key was encrypted with one that is not set any more. */
  private Optional<PresentedToken> presented(String text, String hash, RefreshToken.Stored token) {
    Instant now = clock.instant();
    Family family = token.family();
    String without = "A token of client " + family.clientId() + " cannot be refreshed";
    return encryption
        .tryDecrypt(token.rotationKey(), context(family.id()), without)
        .map(
            key ->
                new PresentedToken(
                    hash,
                    Tokens.hmac(key, text),
                    family,
                    token.expiresAt(),
                    token.used(),
                    !token.familyEnded()
                        && now.isBefore(family.expiresAt())
                        && (token.used() || now.isBefore(token.expiresAt()))));
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted(
        "families of refresh tokens", "token_family", "id", "rotation_key", TokenFamilies::context);
  }

  private static Instant expiry(Family family, Instant idle) {
    return idle.isBefore(family.expiresAt()) ? idle : family.expiresAt();
  }

  private static String context(Object familyId) {
    return "token-family:" + familyId;
  }
}
