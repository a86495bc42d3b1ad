package dev.holdfast.passkeys;

import com.webauthn4j.data.AuthenticationData;
import dev.holdfast.passkeys.PasskeyRefused.Why;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Clocks;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How passkeys show who somebody is. */
@ApplicationScoped
public class PasskeyUses {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final Ceremonies ceremonies;
  private final PasskeyCheck check;

  PasskeyUses(Clock clock, Ceremonies ceremonies, PasskeyCheck check) {
    this.clock = clock;
    this.ceremonies = ceremonies;
    this.check = check;
  }

  /**
   * How a browser is to use a passkey.
   *
   * @param person who is known to sit there already; null: whoever holds a passkey
   * @param bound what only this browser or caller knows; {@link #prove} must be told the same
   */
  public RequestOptions requestOptions(PersonId person, String bound) {
    List<StoredPasskey> allowed = person == null ? List.of() : StoredPasskey.of(person);
    return ceremonies.request(person, allowed, bound);
  }

  /**
   * Who has used her passkey.
   *
   * @param person as for {@link #requestOptions}
   * @param response {@code AuthenticationResponseJSON}, as the browser gave it
   * @throws PasskeyRefused if it is not believed
   */
  public ProvenPasskey prove(PersonId person, String response, String bound) {
    AuthenticationData read = check.readAssertion(response);
    byte[] challenge = PasskeyCheck.challenge(read.getCollectedClientData());
    Answered answered = ceremonies.used(person, challenge, bound);
    StoredPasskey stored =
        StoredPasskey.byCredentialId(PasskeyCheck.text(read.getCredentialId()))
            .filter(found -> holds(found, person, read.getUserHandle()))
            .orElseThrow(() -> new PasskeyRefused(Why.UNKNOWN, "nobody's passkey"));
    PersonId owner = new PersonId(stored.personId);
    try {
      Assertion said = check.asserted(read, stored, challenge);
      use(stored.id, said, answered);
    } catch (PasskeyRefused e) {
      throw e.of(owner, stored.name);
    }
    return new ProvenPasskey(owner, stored.id, stored.name, !stored.backupEligible);
  }

  @Durable
  void use(UUID id, Assertion said, Answered challenge) {
    challenge.requireFirstUse();
    if (!StoredPasskey.used(id, said.signCount(), said.backedUp(), clock.instant())) {
      throw new PasskeyRefused(Why.COPIED, "another use has a higher count");
    }
  }

  /** Forgets used challenges that are over by every node's clock; how many, at most 500. */
  @Durable
  int removeOver() {
    return UsedChallenge.deleteOver(clock.instant().minus(Clocks.APART), MOST_REMOVED_AT_ONCE);
  }

  /** WebAuthn Level 3, section 7.2, step 6; only who is known already may leave the handle out. */
  private static boolean holds(StoredPasskey passkey, PersonId person, byte[] userHandle) {
    PersonId owner = new PersonId(passkey.personId);
    if (person != null && !person.equals(owner)) {
      return false;
    }
    return userHandle == null
        ? person != null
        : PasskeyHolder.handle(owner).equals(Optional.of(PasskeyCheck.text(userHandle)));
  }
}
