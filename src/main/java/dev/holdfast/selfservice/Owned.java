package dev.holdfast.selfservice;

import dev.holdfast.credentials.TrustedDevice;
import dev.holdfast.credentials.TrustedDevices;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.Groups;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What stands beside a person's second factor, and decides whether it may go. */
@ApplicationScoped
class Owned {

  private final Passkeys passkeys;
  private final TrustedDevices devices;
  private final Groups groups;

  Owned(Passkeys passkeys, TrustedDevices devices, Groups groups) {
    this.passkeys = passkeys;
    this.devices = devices;
    this.groups = groups;
  }

  boolean passkeys(SignedIn who) {
    return passkeys.has(who.person());
  }

  List<TrustedDevice> devices(SignedIn who) {
    return devices.of(who.person());
  }

  /** Whether a group of hers asks for two factors. */
  boolean required(SignedIn who) {
    return groups.requireSecondFactor(who.person());
  }
}
