package dev.holdfast.attempts;

import dev.holdfast.credentials.RecoveryCodes;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/**
 * A code as the second factor, from an app or from the list of recovery codes. Guesses are limited
 * per account, whatever attempt they come from.
 */
@ApplicationScoped
public class CodeTries {

  private static final String WRONG_CODE =
      "This code is wrong, or over already. Type the one that your app shows now.";
  private static final String WRONG_RECOVERY_CODE =
      "This is none of your recovery codes, or it was used. Each is good once.";
  private static final String WRONG_FIRST_CODE =
      "This code is not the app’s at this moment. Type the one that it shows now; if that does not"
          + " help, set your phone’s clock by the network.";

  private final TotpFactors totp;
  private final RecoveryCodes codes;
  private final Guesses guesses;
  private final Attempts attempts;

  CodeTries(TotpFactors totp, RecoveryCodes codes, Guesses guesses, Attempts attempts) {
    this.totp = totp;
    this.codes = codes;
    this.guesses = guesses;
    this.attempts = attempts;
  }

  /** Checks what her app shows at this moment, and notes in the attempt that it was right. */
  public Tried totp(OpenAttempt attempt, String code, Device device) {
    return new Try(attempt, device, Proof.TOTP)
        .of("wrong code", WRONG_CODE, () -> totp.check(attempt.person(), code));
  }

  /** Uses up one of her recovery codes, and notes that in the attempt. */
  public Tried recoveryCode(OpenAttempt attempt, String code, Device device) {
    return new Try(attempt, device, Proof.RECOVERY_CODE)
        .of(
            "wrong recovery code",
            WRONG_RECOVERY_CODE,
            () -> codes.use(attempt.person(), code, device));
  }

  /**
   * As {@link #totp}, of the app that she sets up in this attempt: its first code also puts it in
   * force.
   */
  public Tried firstCode(OpenAttempt attempt, String code, Device device) {
    return new Try(attempt, device, Proof.TOTP)
        .of("wrong code of a new app", WRONG_FIRST_CODE, () -> confirm(attempt, code, device));
  }

  private boolean confirm(OpenAttempt attempt, String code, Device device) {
    return totp.begun(attempt.person(), device)
        .filter(setup -> totp.confirm(attempt.person(), setup.id(), code, device))
        .isPresent();
  }

  private final class Try {

    private final OpenAttempt attempt;
    private final Device device;
    private final Proof proof;

    Try(OpenAttempt attempt, Device device, Proof proof) {
      this.attempt = attempt;
      this.device = device;
      this.proof = proof;
    }

    /**
     * @param noted what the security log says if it is wrong
     * @param said what she is told then
     */
    Tried of(String noted, String said, BooleanSupplier right) {
      // Only after a first factor: else a stranger could use up codes, or guess at them alone.
      if (attempt.person() == null || attempt.proven().isEmpty()) {
        return new Tried.Wrong(said);
      }
      Guess guess = guesses.code(attempt, device);
      if (guess.tooSoon() != null) {
        return new Tried.TooOften(guess.tooSoon());
      }
      if (!right.getAsBoolean()) {
        guesses.wrong(attempt, device, noted);
        return new Tried.Wrong(said);
      }
      guess.right();
      return Tried.noted(attempts.prove(attempt, proof));
    }
  }
}
