package dev.holdfast.emails;

import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonDeactivated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes and links by which a person shows that she reads an address; within the units of work of
 * {@link LoginEmails}. A code is short, so its hash is a keyed one.
 */
@ApplicationScoped
class EmailChecks {

  static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final int GUESSES = 5;
  private static final long CODES = 1_000_000;

  private final Clock clock;
  private final EmailLetters letters;
  private final BrowserSeal seal;
  private final SealedEmails stored;

  EmailChecks(Clock clock, EmailLetters letters, BrowserSeal seal, SealedEmails stored) {
    this.stored = stored;
    this.clock = clock;
    this.letters = letters;
    this.seal = seal;
  }

  /** Mails a new code and link; or, to the owner of the address, that somebody wants it. */
  void send(StoredEmail email) {
    String code = "%06d".formatted(Math.floorMod(Tokens.randomBits(), CODES));
    String token = Tokens.random();
    Instant until = clock.instant().plus(LIFETIME);
    EmailCheck check = EmailCheck.findById(email.id);
    if (check == null) {
      check = new EmailCheck();
      check.emailId = email.id;
    }
    check.codeHash = hash(email.id, code);
    check.linkHash = Tokens.hash(token);
    check.guessesLeft = GUESSES;
    check.expiresAt = until;
    check.persist();
    EmailAddress address = stored.address(email);
    if (stored.owned(address).isPresent()) {
      letters.ownedAlready(address);
    } else {
      letters.confirm(address, code.substring(0, 3) + " " + code.substring(3), token, until);
    }
  }

  /** Uses a code up; a wrong one costs a guess. */
  Checked useCode(UUID email, String code) {
    if (!EmailCheck.guess(email, clock.instant())) {
      return Checked.OVER;
    }
    EmailCheck check = EmailCheck.findById(email);
    if (!Tokens.same(check.codeHash, hash(email, code))) {
      return check.guessesLeft > 0 ? Checked.WRONG : Checked.OVER;
    }
    return EmailCheck.take(check) ? Checked.VERIFIED : Checked.OVER;
  }

  /** The address that a link is for; using it up is another step. */
  Optional<StoredEmail> byLink(String token) {
    return EmailCheck.byLink(Tokens.hash(token), clock.instant())
        .map(check -> StoredEmail.findById(check.emailId));
  }

  /** Uses a link up; empty if it is over. */
  Optional<StoredEmail> useLink(String token) {
    return EmailCheck.byLink(Tokens.hash(token), clock.instant())
        .filter(EmailCheck::take)
        .map(check -> StoredEmail.findById(check.emailId));
  }

  /** Whoever is let in again asks for new ones. */
  void end(@Observes PersonDeactivated event) {
    EmailCheck.endOf(event.person().bits());
  }

  private String hash(UUID email, String code) {
    return seal.sign("email-code:" + email, code.replaceAll("[\\s-]", ""));
  }
}
