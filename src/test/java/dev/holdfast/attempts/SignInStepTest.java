package dev.holdfast.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.attempts.SignInStep.Complete;
import dev.holdfast.attempts.SignInStep.FirstFactor;
import dev.holdfast.attempts.SignInStep.SecondFactor;
import dev.holdfast.attempts.SignInStep.Situation;
import dev.holdfast.sessions.Factor;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Proof;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class SignInStepTest {

  private static final Set<Factor> ONLY_PASSWORD = Set.of(Factor.PASSWORD);
  private static final Set<Factor> WITH_TOTP =
      Set.of(Factor.PASSWORD, Factor.TOTP, Factor.RECOVERY_CODE);

  @Test
  void everybody_begins_alike() {
    FirstFactor first = new FirstFactor(Factor.FIRST);
    assertEquals(first, decide(Set.of(), Set.of()));
    assertEquals(first, decide(Set.of(), ONLY_PASSWORD));
    assertEquals(first, decide(Set.of(), WITH_TOTP));
  }

  @Test
  void one_factor_is_enough_for_who_has_one() {
    assertEquals(complete("1fa", "pwd"), decide(Set.of(Proof.PASSWORD), ONLY_PASSWORD));
    assertEquals(complete("1fa", "email"), decide(Set.of(Proof.MAGIC_LINK), ONLY_PASSWORD));
  }

  @Test
  void who_has_set_up_totp_is_asked_for_it() {
    SecondFactor second = new SecondFactor(Set.of(Factor.TOTP, Factor.RECOVERY_CODE));
    assertEquals(second, decide(Set.of(Proof.PASSWORD), WITH_TOTP));
    assertEquals(second, decide(Set.of(Proof.MAGIC_LINK), WITH_TOTP));
    assertEquals(
        complete("2fa", "pwd", "otp", "mfa"),
        decide(Set.of(Proof.PASSWORD, Proof.TOTP), WITH_TOTP));
    assertEquals(
        complete("2fa", "pwd", "otp", "mfa"),
        decide(Set.of(Proof.PASSWORD, Proof.RECOVERY_CODE), WITH_TOTP));
  }

  @Test
  void a_second_factor_alone_is_no_beginning() {
    assertEquals(new FirstFactor(Factor.FIRST), decide(Set.of(Proof.TOTP), WITH_TOTP));
    assertEquals(new FirstFactor(Factor.FIRST), decide(Set.of(Proof.RECOVERY_CODE), WITH_TOTP));
  }

  @Test
  void a_password_and_a_mailed_link_are_one_factor() {
    assertEquals(
        new SecondFactor(Set.of(Factor.TOTP, Factor.RECOVERY_CODE)),
        decide(Set.of(Proof.PASSWORD, Proof.MAGIC_LINK), WITH_TOTP));
  }

  @Test
  void a_passkey_counts_as_two() {
    assertEquals(
        complete("phr", "swk", "user", "mfa"), decide(Set.of(Proof.SYNCED_PASSKEY), WITH_TOTP));
    assertEquals(
        complete("phr", "hwk", "user", "mfa"), decide(Set.of(Proof.BOUND_PASSKEY), WITH_TOTP));
  }

  @Test
  void a_trusted_browser_is_not_asked_but_is_no_factor() {
    Set<Proof> password = Set.of(Proof.PASSWORD);
    assertEquals(
        complete("1fa", "pwd"),
        SignInStep.decide(new Situation(password, Factor.FIRST, WITH_TOTP, null, true, true)));
    assertEquals(
        new SecondFactor(Set.of(Factor.TOTP, Factor.RECOVERY_CODE)),
        SignInStep.decide(
            new Situation(password, Factor.FIRST, WITH_TOTP, How.TWO_FACTORS, false, true)));
  }

  @Test
  void a_confirmation_believes_no_trust() {
    Set<Proof> mail = Set.of(Proof.MAGIC_LINK);
    assertEquals(
        new SecondFactor(Set.of(Factor.TOTP, Factor.RECOVERY_CODE)),
        SignInStep.decide(
            new Situation(mail, Factor.FIRST, WITH_TOTP, How.ONE_FACTOR, false, true)));
  }

  @Test
  void a_second_factor_can_be_required_of_who_has_only_a_passkey() {
    Set<Factor> has = Set.of(Factor.PASSWORD, Factor.PASSKEY);
    assertEquals(complete("1fa", "pwd"), decide(Set.of(Proof.PASSWORD), has));
    assertEquals(
        new SecondFactor(Set.of(Factor.PASSKEY)),
        SignInStep.decide(
            new Situation(Set.of(Proof.PASSWORD), Factor.FIRST, has, null, true, false)));
  }

  @Test
  void who_has_no_second_factor_where_one_is_required_sets_it_up_first() {
    Set<Proof> password = Set.of(Proof.PASSWORD);
    assertEquals(
        new SignInStep.SetUp(),
        SignInStep.decide(new Situation(password, Factor.FIRST, ONLY_PASSWORD, null, true, false)));
    assertEquals(
        complete("1fa", "pwd"),
        SignInStep.decide(
            new Situation(password, Factor.FIRST, ONLY_PASSWORD, How.TWO_FACTORS, false, false)),
        "she has none, and nobody requires it");
  }

  @Test
  void where_a_passkey_is_wanted_nothing_else_will_do() {
    Set<Factor> has = Set.of(Factor.PASSWORD, Factor.TOTP, Factor.PASSKEY);
    Set<Proof> two = Set.of(Proof.PASSWORD, Proof.TOTP);
    assertEquals(
        new SecondFactor(Set.of(Factor.PASSKEY)),
        SignInStep.decide(new Situation(two, Factor.FIRST, has, How.PASSKEY, false, false)));
    assertEquals(
        complete("2fa", "pwd", "otp", "mfa"),
        SignInStep.decide(new Situation(two, Factor.FIRST, WITH_TOTP, How.PASSKEY, false, false)),
        "she has none");
  }

  private static SignInStep decide(Set<Proof> proven, Set<Factor> has) {
    return SignInStep.decide(new Situation(proven, Factor.FIRST, has, null, false, false));
  }

  private static Complete complete(String acr, String... amr) {
    return new Complete(new How(acr, List.of(amr)));
  }
}
