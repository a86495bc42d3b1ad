package dev.holdfast.credentials;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;

/** A person's second factor as a whole: her app, the codes in its place, the devices without it. */
@ApplicationScoped
public class SecondFactors {

  private final TotpFactors totp;
  private final RecoveryCodes codes;
  private final TrustedDevices devices;

  SecondFactors(TotpFactors totp, RecoveryCodes codes, TrustedDevices devices) {
    this.totp = totp;
    this.codes = codes;
    this.devices = devices;
  }

  /** Takes all of it away: codes and trust are there in place of the app, and go with it. */
  @Durable
  public void remove(PersonId person, Device where) {
    totp.remove(person, where);
    codes.remove(person);
    devices.revokeAll(person, where);
  }
}
