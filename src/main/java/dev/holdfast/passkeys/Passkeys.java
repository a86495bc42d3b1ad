package dev.holdfast.passkeys;

import com.webauthn4j.data.RegistrationData;
import dev.holdfast.crypto.Tokens;
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
  private final Challenges challenges;
  private final PasskeyCheck check;
  private final SecurityLog log;

  Passkeys(
      Clock clock,
      Ceremonies ceremonies,
      Challenges challenges,
      PasskeyCheck check,
      SecurityLog log) {
    this.log = log;
    this.clock = clock;
    this.ceremonies = ceremonies;
    this.challenges = challenges;
    this.check = check;
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
        person,
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
   * Keeps a passkey that her browser made.
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
    note(person, Kind.PASSKEY_ADDED, stored.name, where);
    return stored.view();
  }

  /** Gives it another name; false if she has no such passkey. */
  @Durable
  public boolean rename(PersonId person, UUID passkey, String name, Device where) {
    Optional<StoredPasskey> found = StoredPasskey.of(person, passkey);
    found.ifPresent(
        stored -> {
          String before = stored.name;
          stored.name = Passkey.name(name, null);
          note(person, Kind.PASSKEY_RENAMED, before + " is now " + stored.name, where);
        });
    return found.isPresent();
  }

  /** It opens nothing any more; false if she has no such passkey. */
  @Durable
  public boolean remove(PersonId person, UUID passkey, Device where) {
    Optional<StoredPasskey> found = StoredPasskey.of(person, passkey);
    found.ifPresent(
        stored -> {
          stored.delete();
          note(person, Kind.PASSKEY_REMOVED, stored.name, where);
        });
    return found.isPresent();
  }

  private void note(PersonId person, Kind kind, String name, Device where) {
    log.note(new SecurityEvent(person, kind, name, where.network(), where.name()));
  }
}
