package dev.holdfast.accounts;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SessionStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Second factors that were lost. Whoever has shown a first factor may ask for their removal; then
 * there is a waiting period, every address is told, and a link in each mail or any sign-in cancels
 * it. So it takes time in which the owner hears of it, and never a mailbox alone.
 */
@ApplicationScoped
public class Recoveries {

  /** How long it can be finished, once it is due. */
  static final Duration OPEN = Duration.ofDays(7);

  private final AccountRules rules;
  private final Notices notices;
  private final LostFactors factors;

  Recoveries(AccountRules rules, Notices notices, LostFactors factors) {
    this.rules = rules;
    this.notices = notices;
    this.factors = factors;
  }

  /** Whether there is a second factor that could have been lost. */
  boolean needed(PersonId person) {
    return factors.has(person);
  }

  Duration waitingPeriod() {
    return rules.recoveryWait();
  }

  Optional<Waiting> find(PersonId person) {
    Instant now = rules.now();
    return Recovery.live(person.bits(), now).map(found -> waiting(found, now));
  }

  private Waiting waiting(Recovery found, Instant now) {
    boolean over = !now.isBefore(found.dueAt);
    boolean announced = notices.taken(found.cancelHash);
    return new Waiting(found.askedAt, found.dueAt, over && announced, over && !announced);
  }

  /** Begins the waiting period and tells every address; asked for again, the first one counts. */
  @Durable
  Waiting ask(PersonId person, Device device) {
    notices.lock(person);
    Optional<Waiting> known = find(person);
    if (known.isPresent()) {
      return known.get();
    }
    Recovery.cancel(person.bits());
    Instant now = rules.now();
    String link = Tokens.random();
    Recovery stored = new Recovery();
    stored.personId = person.bits();
    stored.cancelHash = Tokens.hash(link);
    stored.askedAt = now;
    stored.dueAt = now.plus(waitingPeriod());
    stored.expiresAt = stored.dueAt.plus(OPEN);
    stored.persist();
    notices.note(person, Kind.RECOVERY_ASKED, device);
    RecoveryLetters.Case asked = new RecoveryLetters.Case(stored.dueAt, device);
    notices.announce(
        person,
        stored.cancelHash,
        address ->
            RecoveryLetters.asked(address, notices.site(), link, asked).until(stored.expiresAt));
    return new Waiting(now, stored.dueAt, false, false);
  }

  /** Whether the link cancels something; looking at it does not. */
  boolean cancellable(String link) {
    return link != null && Recovery.byLink(Tokens.hash(link), rules.now()).isPresent();
  }

  /** False if there is nothing to cancel any more. */
  @Durable
  boolean cancel(String link, Device device) {
    Optional<Recovery> found = Recovery.byLink(Tokens.hash(link), rules.now());
    return found.isPresent() && cancel(new PersonId(found.get().personId), device);
  }

  /**
   * Takes the second factors away: for exactly one caller, not before it is due, and not before the
   * mail server has taken every mail that announces it.
   *
   * @return false if it is not due, or was cancelled or finished
   */
  @Durable
  boolean finish(PersonId person, Device device) {
    boolean due = find(person).filter(Waiting::due).isPresent();
    if (!due || !Recovery.take(person.bits(), rules.now())) {
      return false;
    }
    factors.remove(person, device);
    notices.note(person, Kind.RECOVERY_DONE, device);
    notices.tellAll(person, address -> RecoveryLetters.done(address, notices.site(), device));
    return true;
  }

  /** Who can sign in has lost nothing, or found it. */
  void signedIn(@Observes SessionStarted event) {
    cancel(event.person(), Device.UNKNOWN);
  }

  /** Removes those that nobody has finished; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return Recovery.removeOver(rules.now(), most);
  }

  private boolean cancel(PersonId person, Device device) {
    boolean done = Recovery.cancel(person.bits());
    if (done) {
      notices.note(person, Kind.RECOVERY_CANCELLED, device);
      notices.tellAll(person, address -> RecoveryLetters.cancelled(address, notices.site()));
    }
    return done;
  }
}
