package dev.holdfast.credentials;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;

/** A person's second factor as a whole: her app, the codes in its place, the devices without it. */
@ApplicationScoped
public class SecondFactors {

  private final TotpFactors totp;
  private final RecoveryCodes codes;
  private final TrustedDevices devices;
  private final SecurityLog log;

  SecondFactors(TotpFactors totp, RecoveryCodes codes, TrustedDevices devices, SecurityLog log) {
    this.totp = totp;
    this.codes = codes;
    this.devices = devices;
    this.log = log;
  }

  /**
   * Takes all of it away: codes and trust are there in place of the app, and go with it. False if
   * she had no app.
   */
  @Durable
  public boolean remove(PersonId person, Device where) {
    boolean had = totp.remove(person);
    if (had) {
      log.note(new SecurityEvent(person, Kind.TOTP_REMOVED, "", where.network(), where.name()));
    }
    codes.remove(person);
    devices.revokeAll(person, where);
    return had;
  }
}
