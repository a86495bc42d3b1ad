package dev.holdfast.attempts;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Links and codes that sign in whoever reads the mail: single use, for ten minutes, and only in the
 * browser that asked. Elsewhere the link opens nothing, so a scanner of mails, or somebody who
 * talked her into forwarding it, gets nothing.
 */
@ApplicationScoped
public class MagicLinks {

  static final Duration LIFETIME = Duration.ofMinutes(10);

  /** How many may be mailed in one attempt, the first one included. */
  static final int MOST_SENT = 3;

  private static final int MOST_GUESSES = 5;
  private static final int CODES = 100_000_000;
  private static final String PURPOSE = "magic-link-code";

  private final Clock clock;
  private final Attempts attempts;
  private final Owners owners;
  private final MagicLinkLetters letters;
  private final BrowserSeal seal;

  MagicLinks(
      Clock clock, Attempts attempts, Owners owners, MagicLinkLetters letters, BrowserSeal seal) {
    this.clock = clock;
    this.attempts = attempts;
    this.owners = owners;
    this.letters = letters;
    this.seal = seal;
  }

  /**
   * Mails a link and a code to the attempt's address. One that is nobody's gets a mail that says
   * so: the same work, and the reader learns why she cannot get in.
   *
   * <p>Two at once wait for each other: of an attempt one code is good, the newest.
   */
  @Durable
  public Sent send(OpenAttempt attempt) {
    Instant now = clock.instant();
    String owner = Tokens.hash(attempt.id());
    if (!attempts.hold(attempt, now.plus(LIFETIME))) {
      return Sent.OVER;
    }
    if (!owners.still(attempt)) {
      attempts.finish(attempt);
      return Sent.OVER;
    }
    if (MagicLink.count("attempt", owner) >= MOST_SENT) {
      return Sent.ENOUGH;
    }
    String link = attempt.id() + "." + Tokens.random();
    String code = String.format("%08d", Math.floorMod(Tokens.randomBits(), CODES));
    MagicLink.endOthers(owner, now);
    MagicLink stored = new MagicLink();
    stored.hash = Tokens.hash(link);
    stored.attempt = owner;
    stored.code = sealed(owner, code);
    stored.expiresAt = now.plus(LIFETIME);
    stored.persist();
    letters.post(attempt, link, code, stored.expiresAt);
    return Sent.SENT;
  }

  /** What became of a mail. */
  public enum Sent {
    SENT,
    /** So many were sent in this attempt already. */
    ENOUGH,
    /** The attempt is over, or its address is not hers any more. */
    OVER
  }

  /** Whether a code that was mailed in this attempt can be typed. */
  public boolean sent(OpenAttempt attempt) {
    return MagicLink.waiting(Tokens.hash(attempt.id()), clock.instant());
  }

  /** What a link that was opened, and not yet used, can do here. */
  public enum Opened {
    /** It was asked for in this browser: it may be used. */
    HERE,
    /** It is good, but in the browser that asked for it. */
    ELSEWHERE,
    /** It was used, is too old, or never was. */
    OVER
  }

  /** Looks at a link without using it. */
  public Opened open(String link, String boundTo) {
    if (MagicLink.live(Tokens.hash(link), clock.instant()).isEmpty()) {
      return Opened.OVER;
    }
    return attempt(link, boundTo).isPresent() ? Opened.HERE : Opened.ELSEWHERE;
  }

  /**
   * Uses a link: for exactly one caller, and only where it was asked for.
   *
   * @return the attempt, in which that is proven now
   */
  @Durable
  public Optional<OpenAttempt> useLink(String link, String boundTo) {
    return attempt(link, boundTo)
        .filter(found -> found.person() != null && owners.still(found))
        .filter(
            found -> MagicLink.useLink(Tokens.hash(link), Tokens.hash(found.id()), clock.instant()))
        .flatMap(found -> attempts.prove(found, Proof.MAGIC_LINK));
  }

  /**
   * Uses a code: for exactly one caller. After five wrong ones it is worth nothing any more.
   *
   * @return the attempt, in which that is proven now
   */
  @Durable
  public Optional<OpenAttempt> useCode(OpenAttempt attempt, String typed) {
    Instant now = clock.instant();
    String owner = Tokens.hash(attempt.id());
    String digits = typed == null ? "" : typed.replaceAll("[\\s-]", "");
    boolean right =
        MagicLink.guess(owner, MOST_GUESSES, now)
            && MagicLink.useCode(owner, sealed(owner, digits), now);
    return right && attempt.person() != null && owners.still(attempt)
        ? attempts.prove(attempt, Proof.MAGIC_LINK)
        : Optional.empty();
  }

  private Optional<OpenAttempt> attempt(String link, String boundTo) {
    return attempts.find(attemptOf(link), boundTo);
  }

  /** The id of the attempt that a link was mailed in. */
  public static String attemptOf(String link) {
    return link.substring(0, Math.max(0, link.indexOf('.')));
  }

  private String sealed(String attempt, String code) {
    return seal.sign(PURPOSE, attempt + "\n" + code);
  }
}
