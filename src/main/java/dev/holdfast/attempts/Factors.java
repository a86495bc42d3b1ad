package dev.holdfast.attempts;

import dev.holdfast.attempts.SignInStep.Situation;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.RecoveryCodes;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.Groups;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Factor;
import dev.holdfast.sessions.How;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/** Loads what {@link SignInStep} decides from, each time anew. */
@ApplicationScoped
public class Factors {

  private final Passwords passwords;
  private final TotpFactors totp;
  private final RecoveryCodes codes;
  private final Passkeys passkeys;
  private final Groups groups;

  Factors(
      Passwords passwords,
      TotpFactors totp,
      RecoveryCodes codes,
      Passkeys passkeys,
      Groups groups) {
    this.passwords = passwords;
    this.totp = totp;
    this.codes = codes;
    this.passkeys = passkeys;
    this.groups = groups;
  }

  /**
   * What has to be shown next.
   *
   * @param trusted whether she has told this browser not to ask for the second factor
   */
  public SignInStep next(OpenAttempt attempt, boolean trusted) {
    PersonId person = attempt.person();
    boolean known = person != null && !attempt.proven().isEmpty();
    return SignInStep.decide(
        new Situation(
            attempt.proven(),
            first(attempt),
            known ? of(person) : Set.of(),
            attempt.wanted(),
            known && groups.requireSecondFactor(person),
            known && trusted));
  }

  /** A mail needs an address, and a password somebody whose it could be; a passkey says both. */
  private static Set<Factor> first(OpenAttempt attempt) {
    Set<Factor> first = EnumSet.of(Factor.PASSKEY);
    add(first, Factor.MAGIC_LINK, !attempt.address().isEmpty());
    add(first, Factor.PASSWORD, !attempt.address().isEmpty() || attempt.person() != null);
    return first;
  }

  /** What she has set up. A link can be mailed to everybody who has an address. */
  public Set<Factor> of(PersonId person) {
    Set<Factor> has = EnumSet.of(Factor.MAGIC_LINK);
    add(has, Factor.PASSWORD, passwords.has(person));
    add(has, Factor.PASSKEY, passkeys.has(person));
    add(has, Factor.TOTP, totp.has(person));
    add(has, Factor.RECOVERY_CODE, totp.has(person) && codes.left(person) > 0);
    return has;
  }

  /** How strongly she could sign in with it. */
  public String strongest(PersonId person) {
    Set<Factor> has = of(person);
    if (has.contains(Factor.PASSKEY)) {
      return How.PASSKEY;
    }
    return has.contains(Factor.TOTP) ? How.TWO_FACTORS : How.ONE_FACTOR;
  }

  private static void add(Set<Factor> all, Factor factor, boolean has) {
    if (has) {
      all.add(factor);
    }
  }
}
