package dev.holdfast.passkeys;

import com.webauthn4j.data.RegistrationData;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.Announcements;
import dev.holdfast.passkeys.PasskeyRefused.Why;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People's passkeys: made, named and removed; {@link PasskeyUses} has their use. */
@ApplicationScoped
public class Passkeys {

  /** So many a person may have. */
  public static final int MOST = 20;

  private final Clock clock;
  private final Ceremonies ceremonies;
  private final PasskeyCheck check;
  private final SecurityLog log;
  private final Announcements announcements;

  Passkeys(
      Clock clock,
      Ceremonies ceremonies,
      PasskeyCheck check,
      SecurityLog log,
      Announcements announcements) {
    this.clock = clock;
    this.ceremonies = ceremonies;
    this.check = check;
    this.log = log;
    this.announcements = announcements;
  }

  public List<Passkey> of(PersonId person) {
    return StoredPasskey.of(person).stream().map(StoredPasskey::view).toList();
  }

  public boolean has(PersonId person) {
    return StoredPasskey.count("personId", person.bits()) > 0;
  }

  /**
   * How her browser is to make a passkey; it excludes the authenticators that have one already.
   *
   * @param name what her device shows for it, such as her e-mail address
   * @param where the browser; no other may answer
   */
  public CreationOptions creationOptions(
      PersonId person, String name, String displayName, Device where) {
    String handle =
        PasskeyHolder.handle(person)
            .orElseGet(
                () -> {
                  begin(person);
                  return PasskeyHolder.handle(person).orElseThrow();
                });
    return ceremonies.creation(
        Ceremonies.making(person),
        new CreationOptions.User(handle, name, displayName),
        StoredPasskey.of(person),
        where.browser());
  }

  /** Gives her a user handle, if she has none. */
  @Durable
  void begin(PersonId person) {
    PasskeyHolder.putIfNone(person, Tokens.random());
  }

  /**
   * Keeps a passkey that her browser made, and tells her at every address.
   *
   * @param response {@code RegistrationResponseJSON}, as the browser gave it
   * @param name what she calls it; if empty, the name of what keeps it
   * @throws PasskeyRefused if it is not what was asked for
   */
  public Passkey make(PersonId person, String response, String name, Device where) {
    RegistrationData read = check.readRegistration(response);
    byte[] challenge = PasskeyCheck.challenge(read.getCollectedClientData());
    Answered answered = ceremonies.made(person, challenge, where.browser());
    return keep(person, check.registered(read, challenge), name, answered, where);
  }

  @Durable
  Passkey keep(PersonId person, NewCredential made, String name, Answered challenge, Device where) {
    challenge.requireFirstUse();
    List<StoredPasskey> has = StoredPasskey.of(person);
    if (has.size() >= MOST || StoredPasskey.byCredentialId(made.id()).isPresent()) {
      throw new PasskeyRefused(Why.NO_ROOM, "too many, or known already");
    }
    StoredPasskey stored = new StoredPasskey();
    stored.personId = person.bits();
    stored.credentialId = made.id();
    stored.credentialData = made.data();
    stored.name = Passkey.name(name, made.maker());
    stored.signCount = made.signCount();
    stored.backupEligible = made.backupEligible();
    stored.backedUp = made.backedUp();
    stored.transports = made.transports();
    stored.madeAt = clock.instant();
    stored.persist();
    announcements.announce(event(person, Kind.PASSKEY_ADDED, stored.name, where));
    return stored.view();
  }

  /** Gives it another name; false if she has no such passkey. */
  @Durable
  public boolean rename(PersonId person, UUID passkey, String name, Device where) {
    Optional<StoredPasskey> found = StoredPasskey.of(person, passkey);
    String now = Passkey.name(name, null);
    boolean renamed =
        found.isPresent() && StoredPasskey.update("name = ?1 where id = ?2", now, passkey) == 1;
    if (renamed) {
      String detail = found.get().name + " is now " + now;
      log.note(event(person, Kind.PASSKEY_RENAMED, detail, where));
    }
    return renamed;
  }

  /** It opens nothing any more; false if she has no such passkey. */
  @Durable
  public boolean remove(PersonId person, UUID passkey, Device where) {
    Optional<StoredPasskey> found = StoredPasskey.of(person, passkey);
    boolean removed = found.isPresent() && StoredPasskey.delete("id", passkey) == 1;
    if (removed) {
      log.note(event(person, Kind.PASSKEY_REMOVED, found.get().name, where));
    }
    return removed;
  }

  /** None of hers opens anything any more; how many there were. */
  @Durable
  public int removeAll(PersonId person, Device where) {
    return (int) of(person).stream().filter(one -> remove(person, one.id(), where)).count();
  }

  private static SecurityEvent event(PersonId person, Kind kind, String name, Device where) {
    return new SecurityEvent(person, kind, name, where.network(), where.name());
  }
}
