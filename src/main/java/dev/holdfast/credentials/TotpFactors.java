package dev.holdfast.credentials;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.Announcements;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** People's authenticator apps (TOTP, RFC 6238), at most one each. */
@ApplicationScoped
public class TotpFactors {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final FactorsConfig config;
  private final Encryption encryption;
  private final People people;
  private final Announcements announcements;

  TotpFactors(
      Clock clock,
      FactorsConfig config,
      Encryption encryption,
      People people,
      Announcements announcements) {
    this.clock = clock;
    this.config = config;
    this.encryption = encryption;
    this.people = people;
    this.announcements = announcements;
  }

  public boolean has(PersonId person) {
    return since(person).isPresent();
  }

  /** When she confirmed it; empty if she has none. */
  public Optional<Instant> since(PersonId person) {
    return TotpFactor.confirmedAt(person);
  }

  /**
   * Makes a new seed; what she has stays in force until the new one is confirmed.
   *
   * @param where the browser in which she does it, the only one to which the seed is ever shown
   */
  @Durable
  public TotpSetup begin(PersonId person, Device where) {
    people.lock(person);
    TotpFactor.delete(
        "personId = ?1 and browser = ?2 and confirmedAt is null", person.bits(), where.browser());
    byte[] seed = Tokens.randomBytes(TotpCode.SEED_BYTES);
    TotpFactor factor = new TotpFactor();
    factor.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    factor.personId = person.bits();
    factor.seed = encryption.encrypt(seed, context(factor.id));
    factor.browser = where.browser();
    factor.lastStep = 0;
    factor.begunAt = clock.instant();
    factor.persist();
    return new TotpSetup(factor.id, person, TotpCode.text(seed));
  }

  /** Puts a known key in force, in place of the one before; for imports and demonstrations. */
  @Durable
  public void adopt(PersonId person, String key) {
    TotpFactor.delete("personId", person.bits());
    Instant now = clock.instant();
    TotpFactor factor = new TotpFactor();
    factor.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    factor.personId = person.bits();
    factor.seed = encryption.encrypt(TotpCode.bytes(key), context(factor.id));
    factor.lastStep = 0;
    factor.begunAt = now;
    factor.confirmedAt = now;
    factor.persist();
  }

  /** What she is setting up in this browser, if it is not over. */
  public Optional<TotpSetup> begun(PersonId person, Device where) {
    return TotpFactor.begun(person, where.browser(), clock.instant().minus(config.setup()))
        .map(factor -> new TotpSetup(factor.id, person, TotpCode.text(seed(factor))));
  }

  /**
   * Puts the new app in force, in place of the one before, and tells her at every address.
   *
   * @param code the app's first, which shows that it has the seed
   * @return false if the code is wrong, or nothing is being set up any more
   */
  @Durable
  public boolean confirm(PersonId person, UUID setup, String code, Device where) {
    people.lock(person);
    Instant now = clock.instant();
    Optional<TotpFactor> begun = TotpFactor.begun(person, setup, now.minus(config.setup()));
    OptionalLong step =
        begun.isEmpty() ? OptionalLong.empty() : TotpCode.step(seed(begun.get()), code, now);
    if (step.isEmpty()) {
      return false;
    }
    String detail = has(person) ? "in place of the one before" : "";
    TotpFactor.delete("personId = ?1 and id <> ?2", person.bits(), setup);
    boolean confirmed = TotpFactor.confirm(setup, step.getAsLong(), now);
    if (confirmed) {
      announcements.announce(
          new SecurityEvent(person, Kind.TOTP_ADDED, detail, where.network(), where.name()));
    }
    return confirmed;
  }

  /** Whether this setup of hers was confirmed, and nothing has taken its place. */
  public boolean inForce(PersonId person, UUID setup) {
    return TotpFactor.inForce(person, setup);
  }

  /** Whether the code is hers at this moment; it is used up then, with all that are older. */
  @Durable
  public boolean check(PersonId person, String code) {
    Optional<TotpFactor> factor = TotpFactor.confirmed(person);
    OptionalLong step =
        factor.isEmpty()
            ? OptionalLong.empty()
            : TotpCode.step(seed(factor.get()), code, clock.instant());
    return step.isPresent() && TotpFactor.useStep(factor.get().id, step.getAsLong());
  }

  /** False if she had none. */
  @Durable
  boolean remove(PersonId person) {
    boolean had = has(person);
    TotpFactor.delete("personId", person.bits());
    return had;
  }

  /** Removes setups that nobody finished; how many, at most 500. */
  @Durable
  int removeOver() {
    return TotpFactor.deleteBegunBefore(
        clock.instant().minus(config.setup()), MOST_REMOVED_AT_ONCE);
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted("authenticator apps", "totp_factor", "id", "seed", TotpFactors::context);
  }

  private byte[] seed(TotpFactor factor) {
    return encryption.decrypt(factor.seed, context(factor.id));
  }

  private static String context(Object id) {
    return "totp-seed:" + id;
  }
}
