package dev.holdfast.attempts;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.RightPassword;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * A password on its way through a sign-in, from a page or from a client: limited, and the same work
 * whether the address is somebody's or nobody's.
 */
@ApplicationScoped
public class PasswordTries {

  private static final Tried WRONG =
      new Tried.Wrong(
          "This address and this password do not belong together. Check both, and try again.");

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
    Guess guess = guesses.password(attempt, device);
    if (guess.tooSoon() != null) {
      return new Tried.TooOften(guess.tooSoon());
    }
    Optional<RightPassword> right = passwords.checked(attempt.person(), typed);
    if (right.isEmpty()) {
      guesses.wrong(attempt, device, "wrong password");
      return WRONG;
    }
    guess.right();
    return Tried.noted(attempts.prove(attempt, right.get()));
  }
}
