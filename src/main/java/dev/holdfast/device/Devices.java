package dev.holdfast.device;

import dev.holdfast.clients.ClientDisabled;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.GrantEnded;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.crypto.BrowserSeal;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.tokens.Authentication;
import dev.holdfast.tokens.Family;
import dev.holdfast.tokens.TokenFamilies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Devices that wait for their person (RFC 8628). */
@ApplicationScoped
public class Devices {

  static final int POLL_SECONDS = 5;

  private static final int MOST_POLL_SECONDS = 60;

  /** No timer and no network is exact. */
  private static final Duration EARLY = Duration.ofSeconds(1);

  private static final int MOST_REMOVED_AT_ONCE = 500;

  /** How long after its end a device is told that it came too late. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Clock clock;
  private final DeviceConfig config;
  private final BrowserSeal seal;
  private final People people;
  private final TokenFamilies families;

  Devices(
      Clock clock, DeviceConfig config, BrowserSeal seal, People people, TokenFamilies families) {
    this.clock = clock;
    this.config = config;
    this.seal = seal;
    this.people = people;
    this.families = families;
  }

  /** The two codes of a device, as only it gets them. */
  record Codes(String deviceCode, UserCode userCode) {}

  /** A device begins to wait. */
  @Durable
  Codes begin(String clientId, Set<String> scopes, Device where) {
    UserCode shown;
    do {
      shown = UserCode.random();
    } while (DeviceAuthorization.count("userHash", userHash(shown)) > 0);
    Codes codes = new Codes(Tokens.random(), shown);
    DeviceAuthorization stored = new DeviceAuthorization();
    stored.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    stored.deviceHash = Tokens.hash(codes.deviceCode);
    stored.userHash = userHash(codes.userCode);
    stored.clientId = clientId;
    stored.scopes = Scopes.write(scopes);
    stored.deviceName = where.name();
    stored.network = where.network();
    stored.pollSeconds = POLL_SECONDS;
    stored.createdAt = clock.instant();
    stored.expiresAt = stored.createdAt.plus(config.deviceLifetime());
    stored.persist();
    return codes;
  }

  /**
   * The device that shows this code, which is this person's from now on; empty if there is none.
   */
  @Durable
  Optional<WaitingDevice> claim(UserCode code, PersonId person) {
    return DeviceAuthorization.claim(userHash(code), person.bits(), clock.instant())
        .map(DeviceAuthorization::view);
  }

  /** A device that waits, or has waited, for this person. */
  Optional<WaitingDevice> find(UUID id, PersonId person) {
    return DeviceAuthorization.of(id, person.bits(), clock.instant())
        .map(DeviceAuthorization::view);
  }

  /** The device that has this code, be it too late or not. */
  public Optional<WaitingDevice> find(String deviceCode) {
    return DeviceAuthorization.ofDevice(Tokens.hash(deviceCode)).map(DeviceAuthorization::view);
  }

  @Durable
  boolean deny(WaitingDevice device) {
    return DeviceAuthorization.deny(device.id(), device.person().bits());
  }

  /** The device is in no session of her browser, and does not end with it. */
  @Durable
  boolean allow(WaitingDevice device, SignedIn who, LiveGrant grant) {
    return DeviceAuthorization.allow(
        device.id(),
        who.person().bits(),
        grant.id(),
        new Authentication(who.authTime(), who.how(), null));
  }

  /** A device asks whether it is decided; false if it asks too often, and must slow down. */
  @Durable
  public boolean poll(WaitingDevice device) {
    Instant now = clock.instant();
    boolean fine =
        DeviceAuthorization.poll(
            device.id(), now, now.plus(EARLY).minusSeconds(device.pollSeconds()));
    if (!fine) {
      DeviceAuthorization.slowDown(device.id(), now, MOST_POLL_SECONDS);
    }
    return fine;
  }

  /**
   * The device takes what it was allowed, and the family of its tokens starts.
   *
   * @param refreshToken the family's first, or null
   * @param idle how long that may rest
   * @return false if it was taken already, or is not there to be taken any more
   */
  @Durable
  public boolean redeem(WaitingDevice device, Family family, String refreshToken, Duration idle) {
    people.lock(family.person());
    boolean taken = DeviceAuthorization.take(device.id());
    if (taken) {
      families.start(family, null, refreshToken, idle);
    }
    return taken;
  }

  /** Removes what is long over; how many, at most 500. */
  @Durable
  int removeOver() {
    return DeviceAuthorization.deleteOver(clock.instant().minus(REMEMBERED), MOST_REMOVED_AT_ONCE);
  }

  /** One that was allowed something and has not come for it gets nothing. */
  void grantEnded(@Observes GrantEnded event) {
    DeviceAuthorization.endOfGrant(event.person().bits(), event.grant());
  }

  void disabled(@Observes ClientDisabled event) {
    DeviceAuthorization.endOfClient(event.clientId());
  }

  void deactivated(@Observes PersonDeactivated event) {
    DeviceAuthorization.delete("personId", event.person().bits());
  }

  /** Short enough to be tried, so its hash needs a key. */
  private String userHash(UserCode code) {
    return seal.sign("device-code", code.letters());
  }
}
