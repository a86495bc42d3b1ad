package dev.holdfast.credentials;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.DatabaseBusy;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** People's passwords. Only their argon2id hashes are stored. */
@ApplicationScoped
public class Passwords {

  private static final Logger LOG = Logger.getLogger(Passwords.class);

  private final Clock clock;
  private final Hashing hashing;
  private final Event<PasswordChanged> changed;
  private final Argon2 wanted;
  private final String decoy;

  Passwords(Clock clock, Hashing hashing, PasswordConfig config, Event<PasswordChanged> changed) {
    this.changed = changed;
    this.clock = clock;
    this.hashing = hashing;
    this.wanted = new Argon2(config.memoryKib(), config.iterations(), config.parallelism());
    this.decoy = wanted.unmatched();
  }

  /**
   * Whether this is the person's password. Never from within a unit of work: it takes its time.
   *
   * @param person null for an address that is nobody's, which costs the same work, as does an old
   *     hash that is weaker
   * @throws dev.holdfast.web.Problem {@code busy} if too many passwords are being checked
   */
  public boolean check(PersonId person, String typed) {
    return checked(person, typed).isPresent();
  }

  /**
   * As {@link #check}, for what is done later in a unit of work, when it may have been changed.
   *
   * @return empty if it is not the person's password
   */
  public Optional<RightPassword> checked(PersonId person, String typed) {
    Optional<Password.Stored> known =
        Password.stored(person == null ? 0 : person.bits()).filter(found -> person != null);
    String stored = known.map(Password.Stored::hash).orElse(decoy);
    String password = typed.length() > 2 * PasswordRules.MOST ? "" : PasswordRules.normal(typed);
    Seen seen = hashing.inTurn(() -> look(stored, password));
    if (seen.better() != null) {
      renew(person, stored, seen.better());
    }
    return known
        .filter(found -> seen.same())
        .map(found -> new RightPassword(person, found.setAt()));
  }

  /**
   * What came of it.
   *
   * @param better the same password, hashed as strongly as it should be; null if it is
   */
  private record Seen(boolean same, HashedPassword better) {}

  private Seen look(String stored, String password) {
    boolean same = Argon2.matches(stored, password);
    Argon2 spent = Argon2.of(stored);
    if (!spent.weakerThan(wanted)) {
      return new Seen(same, null);
    }
    if (same) {
      return new Seen(true, new HashedPassword(wanted.hash(password)));
    }
    wanted.rest(spent).hash(password);
    return new Seen(false, null);
  }

  /** Another time will do: it is no reason to refuse the right password. */
  private void renew(PersonId person, String before, HashedPassword after) {
    try {
      rehash(person, before, after);
    } catch (DatabaseBusy e) {
      LOG.debug("a password is hashed anew at its next use");
    }
  }

  /** Whether it still is the person's password; for a unit of work that holds her. */
  public boolean stands(RightPassword password) {
    return Password.count(
            "personId = ?1 and setAt = ?2", password.person().bits(), password.setAt())
        == 1;
  }

  public boolean has(PersonId person) {
    return Password.count("personId", person.bits()) > 0;
  }

  /** When it was chosen; empty if she has none. */
  public Optional<Instant> setAt(PersonId person) {
    return Password.<Password>findByIdOptional(person.bits()).map(password -> password.setAt);
  }

  /**
   * What is wrong with a password that somebody wants: sentences that say what to do, for next to
   * the field; nothing if it is good.
   *
   * @param ownNames her names and addresses, which others would try first
   */
  public List<String> faults(String typed, Collection<String> ownNames) {
    return PasswordRules.faults(typed, ownNames);
  }

  /**
   * Hashes a password that has no faults, to be stored in a unit of work later. Never from within
   * one.
   *
   * @throws dev.holdfast.web.Problem {@code busy} if too many passwords are being checked
   */
  public HashedPassword hash(String typed) {
    String password = PasswordRules.normal(typed);
    return new HashedPassword(hashing.inTurn(() -> wanted.hash(password)));
  }

  /** It is her password from now on. */
  @Durable
  public void set(PersonId person, HashedPassword chosen) {
    Password known = Password.findById(person.bits());
    Password password = known == null ? new Password() : known;
    password.personId = person.bits();
    password.hash = chosen.hash();
    password.setAt = clock.instant();
    if (known == null) {
      password.persist();
    }
    changed.fire(new PasswordChanged(person));
  }

  /** She has none any more; false if she had none. */
  @Durable
  public boolean remove(PersonId person) {
    boolean had = Password.delete("personId", person.bits()) == 1;
    if (had) {
      changed.fire(new PasswordChanged(person));
    }
    return had;
  }

  /** {@link #hash} and {@link #set(PersonId, HashedPassword)} one after the other. */
  public void set(PersonId person, String typed) {
    set(person, hash(typed));
  }

  @Durable
  void rehash(PersonId person, String before, HashedPassword after) {
    Password.rehash(person.bits(), before, after.hash());
  }
}
