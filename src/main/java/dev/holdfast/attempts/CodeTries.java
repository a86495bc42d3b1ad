package dev.holdfast.attempts;

import dev.holdfast.credentials.RecoveryCodes;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * A code as the second factor, from an app or from the list of recovery codes. Guesses are limited
 * per account, whatever attempt they come from.
 */
@ApplicationScoped
public class CodeTries {

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
    return take(attempt, device, Proof.TOTP, code);
  }

  /** Uses up one of her recovery codes, and notes that in the attempt. */
  public Tried recoveryCode(OpenAttempt attempt, String code, Device device) {
    return take(attempt, device, Proof.RECOVERY_CODE, code);
  }

  /**
   * As {@link #totp}, of the app that she sets up in this attempt: its first code also puts it in
   * force.
   */
  public Tried firstCode(OpenAttempt attempt, String code, Device device) {
    Optional<Wait> wait = guesses.takeCode(attempt, device);
    if (wait.isPresent()) {
      return Tried.tooOften(wait.get());
    }
    boolean right =
        totp.begun(attempt.person(), device)
            .filter(setup -> totp.confirm(attempt.person(), setup.id(), code, device))
            .isPresent();
    return right
        ? attempts.prove(attempt, Proof.TOTP).map(Tried::right).orElse(Tried.WRONG)
        : Tried.WRONG;
  }

  private Tried take(OpenAttempt attempt, Device device, Proof proof, String code) {
    // Only after a first factor: else a stranger could use up codes, or guess at them alone.
    if (attempt.person() == null || attempt.proven().isEmpty()) {
      return Tried.WRONG;
    }
    Optional<Wait> wait = guesses.takeCode(attempt, device);
    if (wait.isPresent()) {
      return Tried.tooOften(wait.get());
    }
    boolean right =
        proof == Proof.TOTP
            ? totp.check(attempt.person(), code)
            : codes.use(attempt.person(), code, device);
    if (!right) {
      guesses.wrong(attempt, device, proof == Proof.TOTP ? "wrong code" : "wrong recovery code");
      return Tried.WRONG;
    }
    guesses.rightCode(attempt);
    return attempts.prove(attempt, proof).map(Tried::right).orElse(Tried.WRONG);
  }
}
