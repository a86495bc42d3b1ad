package dev.holdfast.emails;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The addresses that people sign in with. One belongs to whoever has verified it; others may have
 * typed it too, and are not told whose it is. Before a mail goes out or a code is checked, ask
 * {@link EmailLimits}.
 */
@ApplicationScoped
public class LoginEmails {

  /** How many one person may have. */
  public static final int MOST = 10;

  private final Clock clock;
  private final People people;
  private final EmailNews news;
  private final EmailChecks checks;
  private final SealedEmails stored;

  LoginEmails(Clock clock, People people, EmailNews news, EmailChecks checks, SealedEmails stored) {
    this.stored = stored;
    this.clock = clock;
    this.people = people;
    this.news = news;
    this.checks = checks;
  }

  /** Who signs in with it. */
  public Optional<PersonId> owner(EmailAddress address) {
    return stored.owned(address).map(email -> new PersonId(email.personId));
  }

  /** A person's, the oldest first. */
  public List<LoginEmail> of(PersonId person) {
    return stored.views("personId = ?1 order by createdAt, id", person.bits()).toList();
  }

  public Optional<LoginEmail> find(PersonId person, UUID id) {
    return stored.views("personId = ?1 and id = ?2", person.bits(), id).findFirst();
  }

  /** The one that she is written to; who has a verified one has this. */
  public Optional<LoginEmail> primary(PersonId person) {
    return stored.views("personId = ?1 and main = true", person.bits()).findFirst();
  }

  /** Adds an address that is to be verified, and mails its code and link. */
  @Durable
  public Added add(PersonId person, EmailAddress address, Source source) {
    people.lock(person);
    Optional<StoredEmail> known = stored.of(person, address);
    if (known.isPresent() && known.get().verifiedAt != null) {
      return new Added(Added.Outcome.VERIFIED_ALREADY, known.get().id);
    }
    if (known.isEmpty() && StoredEmail.full(person)) {
      return new Added(Added.Outcome.TOO_MANY, null);
    }
    StoredEmail email = known.orElseGet(() -> stored.make(person, address, clock.instant()));
    if (known.isEmpty()) {
      news.note(person, Kind.EMAIL_ADDED, address, source);
    }
    checks.send(email);
    return new Added(Added.Outcome.MAIL_SENT, email.id);
  }

  /**
   * Adds one that she has shown to read elsewhere; false if it is somebody else's, or she has
   * {@link #MOST}.
   */
  @Durable
  public boolean addVerified(PersonId person, EmailAddress address, Source source) {
    people.lock(person);
    Optional<StoredEmail> owned = stored.owned(address);
    if (owned.isPresent()) {
      return owned.get().personId == person.bits();
    }
    Optional<StoredEmail> email = stored.ofOrNew(person, address, clock.instant());
    StoredEmail.flush();
    return email.isPresent() && verified(email.get(), source);
  }

  /** Mails another code and link; the ones before are over. False if there is nothing to verify. */
  @Durable
  public boolean resend(PersonId person, UUID id) {
    people.lock(person);
    Optional<StoredEmail> email = StoredEmail.of(person, id).filter(StoredEmail::waits);
    email.ifPresent(checks::send);
    return email.isPresent();
  }

  /** The code that was mailed, however it is spaced. */
  @Durable
  public Checked verifyByCode(PersonId person, UUID id, String code, Source source) {
    people.lock(person);
    StoredEmail email = StoredEmail.of(person, id).orElse(null);
    Checked checked = email == null ? Checked.OVER : checks.useCode(id, code);
    boolean lost = checked == Checked.VERIFIED && !verified(email, source);
    return lost ? Checked.OVER : checked;
  }

  /** What a link would verify; looking at it uses nothing up. */
  public Optional<LoginEmail> pending(String token) {
    return checks.byLink(token).flatMap(stored::found);
  }

  @Durable
  public Checked verifyByLink(String token, Source source) {
    checks.byLink(token).ifPresent(found -> people.lock(new PersonId(found.personId)));
    Optional<StoredEmail> email = checks.useLink(token);
    return email.filter(found -> verified(found, source)).isPresent()
        ? Checked.VERIFIED
        : Checked.OVER;
  }

  @Durable
  public Removed remove(PersonId person, UUID id, Source source) {
    people.lock(person);
    StoredEmail email = StoredEmail.of(person, id).orElse(null);
    if (email == null) {
      return Removed.UNKNOWN;
    }
    if (email.verifiedAt != null && StoredEmail.countVerified(person) == 1) {
      return Removed.LAST;
    }
    email.delete();
    StoredEmail.flush();
    StoredEmail.chooseMain(person);
    EmailAddress gone = stored.address(email);
    news.note(person, Kind.EMAIL_REMOVED, gone, source);
    if (!email.waits()) {
      news.letters().removed(gone, gone);
      primary(person).ifPresent(first -> news.letters().removed(first.address(), gone));
    }
    return Removed.DONE;
  }

  /** False if she has no such verified address. */
  @Durable
  public boolean makePrimary(PersonId person, UUID id, Source source) {
    people.lock(person);
    Optional<StoredEmail> next =
        StoredEmail.of(person, id).filter(found -> found.verifiedAt != null);
    Optional<LoginEmail> before = primary(person);
    if (next.isPresent() && before.filter(main -> main.id().equals(id)).isEmpty()) {
      StoredEmail.update("main = false where personId = ?1 and main = true", person.bits());
      StoredEmail.update("main = true where id = ?1", id);
      EmailAddress address = stored.address(next.get());
      news.note(person, Kind.EMAIL_PRIMARY, address, source);
      before.ifPresent(main -> news.letters().mainChanged(main.address(), address));
    }
    return next.isPresent();
  }

  /** False if somebody else has verified it meanwhile. */
  private boolean verified(StoredEmail email, Source source) {
    StoredEmail.lock(email);
    if (!StoredEmail.verify(email, clock.instant())) {
      return false;
    }
    PersonId person = new PersonId(email.personId);
    EmailAddress address = stored.address(email);
    news.note(person, Kind.EMAIL_VERIFIED, address, source);
    primary(person).ifPresent(first -> news.letters().added(first.address(), address));
    StoredEmail.chooseMain(person);
    return true;
  }
}
