package dev.holdfast.attempts;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * A password on its way through a sign-in, from a page or from a client: limited, and the same work
 * whether the address is somebody's or nobody's.
 */
@ApplicationScoped
public class PasswordTries {

  private final Passwords passwords;
  private final Guesses guesses;
  private final Attempts attempts;

  PasswordTries(Passwords passwords, Guesses guesses, Attempts attempts) {
    this.passwords = passwords;
    this.guesses = guesses;
    this.attempts = attempts;
  }

  /**
   * Checks it, and notes in the attempt that it was right.
   *
   * @throws dev.holdfast.web.Problem {@code busy} if too many passwords are being checked
   */
  public Tried take(OpenAttempt attempt, String typed, Device device) {
    Optional<Wait> wait = guesses.take(attempt, device);
    if (wait.isPresent()) {
      return Tried.tooOften(wait.get());
    }
    if (!passwords.check(attempt.person(), typed)) {
      guesses.wrong(attempt, device, "wrong password");
      return Tried.WRONG;
    }
    guesses.right(attempt, device);
    return attempts.prove(attempt, Proof.PASSWORD).map(Tried::right).orElse(Tried.WRONG);
  }
}
