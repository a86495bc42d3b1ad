package dev.holdfast.operators;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.operators.UserFactorsResource.FactorsView;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.Groups;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;

/** What people have set up to sign in with. */
@ApplicationScoped
class SetUp {

  private final Passwords passwords;
  private final Passkeys passkeys;
  private final TotpFactors totp;
  private final Groups groups;

  SetUp(Passwords passwords, Passkeys passkeys, TotpFactors totp, Groups groups) {
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.totp = totp;
    this.groups = groups;
  }

  FactorsView of(PersonId person) {
    return new FactorsView(
        passwords.has(person),
        passkeys.of(person).size(),
        totp.has(person),
        groups.requireSecondFactor(person));
  }
}
