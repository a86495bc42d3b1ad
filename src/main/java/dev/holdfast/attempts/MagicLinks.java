package dev.holdfast.attempts;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.PlatformConfig;
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
  private static final String OF_CLIENT = "client:";

  private final Clock clock;
  private final Attempts attempts;
  private final Outbox outbox;
  private final BrowserSeal seal;
  private final String site;
  private final String host;

  MagicLinks(
      Clock clock, Attempts attempts, Outbox outbox, BrowserSeal seal, PlatformConfig platform) {
    this.clock = clock;
    this.attempts = attempts;
    this.outbox = outbox;
    this.seal = seal;
    this.site = platform.publicUrl().toString();
    this.host = platform.publicUrl().getHost();
  }

  /**
   * Mails a link and a code to the attempt's address. One that is nobody's gets a mail that says
   * so: the same work, and the reader learns why she cannot get in.
   *
   * @return false if it was sent often enough in this attempt
   */
  @Durable
  public boolean send(OpenAttempt attempt) {
    Instant now = clock.instant();
    String owner = Tokens.hash(attempt.id());
    if (MagicLink.count("attempt", owner) >= MOST_SENT) {
      return false;
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
    outbox.post(
        attempt.person() == null ? nobody(attempt) : letter(attempt, link, code, stored.expiresAt));
    return true;
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
        .filter(found -> found.person() != null)
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
    return right && attempt.person() != null
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

  private Letter letter(OpenAttempt attempt, String link, String code, Instant end) {
    Letter letter = Letter.to(attempt.address(), "Your code to sign in");
    if (!attempt.boundTo().startsWith(OF_CLIENT)) {
      letter =
          letter.button("Sign in in the browser that asked", site + "/sign-in/link?link=" + link);
    }
    return letter
        .say("Or type this code there:")
        .code(code.substring(0, 4) + " " + code.substring(4))
        .say("Either works once, within ten minutes.")
        .because(
            "Somebody typed your address to sign in. If it was not you, do nothing, and give the"
                + " code to nobody.")
        .until(end);
  }

  private Letter nobody(OpenAttempt attempt) {
    return Letter.to(attempt.address(), "There is no account for this address")
        .say(
            "Somebody, perhaps you, tried to sign in at "
                + host
                + " with this address. No account has it.")
        .say("If you have an account, sign in with another address of yours.")
        .because("If it was not you, do nothing: nobody can get in with this address.")
        .until(clock.instant().plus(LIFETIME));
  }
}
