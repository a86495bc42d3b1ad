package dev.holdfast.accounts;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * New passwords by a mailed link. It replaces the password and nothing else: a second factor is
 * asked for as before, and nobody is signed in by it.
 */
@ApplicationScoped
public class PasswordResets {

  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final Clock clock;
  private final AccountsConfig config;
  private final Notices notices;
  private final Passwords passwords;
  private final Sessions sessions;

  PasswordResets(
      Clock clock, AccountsConfig config, Notices notices, Passwords passwords, Sessions sessions) {
    this.clock = clock;
    this.config = config;
    this.notices = notices;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /** Mails a link; to an address that is nobody's, that no account has it. The same work. */
  @Durable
  void ask(EmailAddress email, Device device) {
    Instant now = clock.instant();
    PersonId person = notices.owner(email);
    String link = Tokens.random();
    Duration lifetime = config.accounts().resetLink();
    PasswordReset stored = new PasswordReset();
    stored.hash = Tokens.hash(link);
    stored.personId = person == null ? null : person.bits();
    stored.expiresAt = now.plus(lifetime.compareTo(LONGEST) < 0 ? lifetime : LONGEST);
    stored.persist();
    notices.note(person, Kind.PASSWORD_RESET_ASKED, device);
    notices.post(
        person == null
            ? ResetLetters.nobody(email, notices.site(), stored.expiresAt)
            : ResetLetters.link(email, notices.site(), link, stored.expiresAt));
  }

  /** Whose password it would replace, if it is good; it stays so. */
  Optional<PersonId> open(String link) {
    return link == null
        ? Optional.empty()
        : PasswordReset.live(Tokens.hash(link), clock.instant())
            .map(found -> new PersonId(found.personId));
  }

  /**
   * Uses the link: for exactly one caller. Every address of hers is told.
   *
   * @param endSessions whether every browser of hers is signed out
   * @return false if it is over
   */
  @Durable
  boolean reset(String link, HashedPassword chosen, boolean endSessions, Device device) {
    Instant now = clock.instant();
    Optional<PersonId> found = open(link);
    if (found.isEmpty() || !PasswordReset.use(Tokens.hash(link), now)) {
      return false;
    }
    PersonId person = found.get();
    PasswordReset.endOthers(person.bits(), now);
    passwords.set(person, chosen);
    if (endSessions) {
      sessions.endAll(person, null);
    }
    notices.note(person, Kind.PASSWORD_RESET, device);
    notices.tellAll(person, address -> ResetLetters.done(address, notices.site(), device));
    return true;
  }

  /** Removes links that are over; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return PasswordReset.removeOver(clock.instant(), most);
  }
}
