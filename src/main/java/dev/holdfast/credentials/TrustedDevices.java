package dev.holdfast.credentials;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Browsers in which a person need not give a second factor, for a while ("trust this device"). */
@ApplicationScoped
public class TrustedDevices {

  private static final int MOST = 20;
  private static final int LONGEST = 100;
  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final FactorsConfig config;
  private final SecurityLog log;

  TrustedDevices(Clock clock, FactorsConfig config, SecurityLog log) {
    this.log = log;
    this.clock = clock;
    this.config = config;
  }

  /** How long a device is trusted. */
  public Duration lifetime() {
    return config.trustDevice();
  }

  /**
   * Trusts the browser in which she has just given her second factor. Of more than 20 the one that
   * was not used for longest is forgotten.
   *
   * @return what the browser's cookie shall hold
   */
  @Durable
  public String trust(PersonId person, Device where) {
    Instant now = clock.instant();
    DeviceTrust.live(person, now).stream()
        .skip(MOST - 1)
        .forEach(old -> DeviceTrust.deleteById(old.id));
    String token = Tokens.random();
    DeviceTrust trust = new DeviceTrust();
    trust.hash = Tokens.hash(token);
    trust.personId = person.bits();
    trust.device = cut(where.name());
    trust.network = where.network();
    trust.trustedAt = now;
    trust.usedAt = now;
    trust.expiresAt = now.plus(config.trustDevice());
    trust.persist();
    note(person, Kind.DEVICE_TRUSTED, trust.device, where);
    return token;
  }

  /** Whether this browser is trusted for this person at this moment. */
  public boolean trusts(PersonId person, String token) {
    return token != null
        && DeviceTrust.count(
                "hash = ?1 and personId = ?2 and expiresAt > ?3",
                Tokens.hash(token),
                person.bits(),
                clock.instant())
            == 1;
  }

  /** As {@link #trusts}, and notes the use: for the moment of the sign-in itself. */
  @Durable
  public boolean use(PersonId person, String token) {
    Instant now = clock.instant();
    return token != null
        && DeviceTrust.update(
                "usedAt = ?1 where hash = ?2 and personId = ?3 and expiresAt > ?1",
                now,
                Tokens.hash(token),
                person.bits())
            == 1;
  }

  /** The one used last comes first. */
  public List<TrustedDevice> of(PersonId person) {
    return DeviceTrust.live(person, clock.instant()).stream().map(DeviceTrust::view).toList();
  }

  /** False if she has no such device. */
  @Durable
  public boolean revoke(PersonId person, UUID device, Device where) {
    Optional<DeviceTrust> found =
        DeviceTrust.<DeviceTrust>find("id = ?1 and personId = ?2", device, person.bits())
            .firstResultOptional();
    found.ifPresent(
        trust -> {
          trust.delete();
          note(person, Kind.DEVICE_REVOKED, trust.device, where);
        });
    return found.isPresent();
  }

  /** How many there were. */
  @Durable
  public int revokeAll(PersonId person, Device where) {
    int count = (int) DeviceTrust.delete("personId", person.bits());
    if (count > 0) {
      note(person, Kind.DEVICE_REVOKED, "all " + count, where);
    }
    return count;
  }

  /** Removes those whose time is over; how many, at most 500. */
  @Durable
  int removeOver() {
    return DeviceTrust.deleteOver(clock.instant(), MOST_REMOVED_AT_ONCE);
  }

  private void note(PersonId person, Kind kind, String detail, Device where) {
    log.note(new SecurityEvent(person, kind, detail, where.network(), where.name()));
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
