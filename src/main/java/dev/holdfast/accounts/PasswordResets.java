package dev.holdfast.accounts;

import dev.holdfast.attempts.Owners;
import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.credentials.PasswordChanged;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.crypto.TokenSeal;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/**
 * New passwords by a mailed link. It replaces the password and nothing else: a second factor is
 * asked for as before, and nobody is signed in by it.
 */
@ApplicationScoped
public class PasswordResets {

  private static final String ADDRESS = "password_reset.address";

  private final AccountRules rules;
  private final Owners owners;
  private final Notices notices;
  private final Passwords passwords;
  private final Sessions sessions;

  PasswordResets(
      AccountRules rules, Owners owners, Notices notices, Passwords passwords, Sessions sessions) {
    this.rules = rules;
    this.owners = owners;
    this.notices = notices;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /** How long a link is good. */
  Duration lifetime() {
    return rules.resetLink();
  }

  /**
   * Mails a link; to an address that is nobody's, or of somebody who may not sign in, that no
   * account has it. The same work.
   */
  @Durable
  void ask(EmailAddress email, Device device) {
    PersonId person = owners.of(email);
    String link = Tokens.random();
    PasswordReset stored = new PasswordReset();
    stored.hash = Tokens.hash(link);
    stored.personId = person == null ? null : person.bits();
    stored.address = TokenSeal.seal(link, email.toString(), ADDRESS);
    stored.expiresAt = rules.now().plus(lifetime());
    stored.persist();
    notices.note(person, Kind.PASSWORD_RESET_ASKED, device);
    ResetLetters letters = new ResetLetters(notices.site(), lifetime());
    notices.post(
        person == null
            ? letters.nobody(email, stored.expiresAt)
            : letters.link(email, link, stored.expiresAt));
  }

  /** Whose password it would replace, if it is good; it stays so. */
  Optional<PersonId> open(String link) {
    return link == null
        ? Optional.empty()
        : PasswordReset.live(Tokens.hash(link), rules.now())
            .filter(found -> stillHers(found, link))
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
    Optional<PersonId> found = open(link);
    found.ifPresent(notices::lock);
    if (open(link).isEmpty() || !PasswordReset.use(Tokens.hash(link), rules.now())) {
      return false;
    }
    PersonId person = found.get();
    passwords.set(person, chosen);
    if (endSessions) {
      sessions.endAll(person, null);
    }
    notices.note(person, Kind.PASSWORD_RESET, device);
    ResetLetters letters = new ResetLetters(notices.site(), lifetime());
    notices.tellAll(person, address -> letters.done(address, device));
    return true;
  }

  /** A link is good for the password that was forgotten, and for no later one. */
  void end(@Observes PasswordChanged event) {
    end(event.person());
  }

  void end(@Observes PersonDeactivated event) {
    end(event.person());
  }

  /** Removes links that are over; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return PasswordReset.removeOver(rules.now(), most);
  }

  private void end(PersonId person) {
    PasswordReset.endOf(person.bits(), rules.now());
  }

  /** Whoever reads an address that was removed from the account has no part in it any more. */
  private boolean stillHers(PasswordReset found, String link) {
    return EmailAddress.parse(TokenSeal.open(link, found.address, ADDRESS))
        .map(owners::of)
        .filter(owner -> owner.bits() == found.personId)
        .isPresent();
  }
}
