package dev.holdfast.accounts;

import dev.holdfast.credentials.SecondFactors;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;

/** All that a person can have lost with a device: what she is asked for after a first factor. */
@ApplicationScoped
class LostFactors {

  private final TotpFactors totp;
  private final SecondFactors factors;
  private final Passkeys passkeys;

  LostFactors(TotpFactors totp, SecondFactors factors, Passkeys passkeys) {
    this.totp = totp;
    this.factors = factors;
    this.passkeys = passkeys;
  }

  boolean has(PersonId person) {
    return totp.has(person) || passkeys.has(person);
  }

  void remove(PersonId person, Device where) {
    factors.remove(person, where);
    passkeys.of(person).forEach(passkey -> passkeys.remove(person, passkey.id(), where));
  }
}
