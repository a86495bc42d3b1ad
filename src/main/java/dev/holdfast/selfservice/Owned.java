package dev.holdfast.selfservice;

import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.credentials.TrustedDevice;
import dev.holdfast.credentials.TrustedDevices;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.Groups;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a person has to sign in with, and whether she needs two factors of it. */
@ApplicationScoped
class Owned {

  private final TotpFactors totp;
  private final Passkeys passkeys;
  private final TrustedDevices devices;
  private final Groups groups;
  private final LoginEmails emails;

  Owned(
      TotpFactors totp,
      Passkeys passkeys,
      TrustedDevices devices,
      Groups groups,
      LoginEmails emails) {
    this.totp = totp;
    this.passkeys = passkeys;
    this.devices = devices;
    this.groups = groups;
    this.emails = emails;
  }

  boolean app(SignedIn who) {
    return totp.has(who.person());
  }

  boolean passkeys(SignedIn who) {
    return passkeys.has(who.person());
  }

  List<TrustedDevice> devices(SignedIn who) {
    return devices.of(who.person());
  }

  /** How long a device is trusted, such as {@code 30 days}. */
  String trustSpan() {
    return Dates.span(devices.lifetime());
  }

  /** With which she signs in by a password or a mailed link. */
  boolean address(SignedIn who) {
    return emails.primary(who.person()).isPresent();
  }

  /** Whether a group of hers asks for two factors. */
  boolean required(SignedIn who) {
    return groups.requireSecondFactor(who.person());
  }
}
