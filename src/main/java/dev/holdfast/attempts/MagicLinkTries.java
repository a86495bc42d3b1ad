package dev.holdfast.attempts;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** A mail to sign in, and its code on the way back, from a page or from a client: limited. */
@ApplicationScoped
public class MagicLinkTries {

  /**
   * Each mail allows five guesses at eight digits: so at most 150 of a hundred million in a day.
   * Who has signed in there before is not kept from it by mails that others ask for.
   */
  private static final Limit TO_ADDRESS =
      Limit.of("magic-link-address", 6, Duration.ofMinutes(30)).and(30, Duration.ofDays(1));

  private static final Limit FROM_NETWORK =
      Limit.of("magic-link-network", 60, Duration.ofMinutes(30));

  private static final Tried WRONG =
      new Tried.Wrong(
          "This is not the code of the newest mail, or it is over. Look once more, or begin again.");
  private static final Tried ENOUGH =
      new Tried.Wrong("Enough mails were sent. Use the code of the newest one, or begin again.");

  private final MagicLinks links;
  private final Limits limits;
  private final Sessions sessions;
  private final Guesses guesses;

  MagicLinkTries(MagicLinks links, Limits limits, Sessions sessions, Guesses guesses) {
    this.links = links;
    this.limits = limits;
    this.sessions = sessions;
    this.guesses = guesses;
  }

  /** Mails a code to the attempt's address, whether somebody has it or not; right if it is out. */
  public Tried mail(OpenAttempt attempt, Device device) {
    Optional<Wait> wait = limits.take(FROM_NETWORK, device.origin());
    boolean known = sessions.knows(attempt.person(), device);
    if (wait.isEmpty() && !known) {
      wait = limits.take(TO_ADDRESS, attempt.account());
    }
    if (wait.isPresent()) {
      return new Tried.TooOften(wait.get());
    }
    return switch (links.send(attempt)) {
      case SENT -> new Tried.Right(attempt);
      case ENOUGH -> ENOUGH;
      case OVER -> new Tried.Over();
    };
  }

  /** Checks the code of the newest mail, and notes in the attempt that it was right. */
  public Tried code(OpenAttempt attempt, String typed, Device device) {
    Guess guess = guesses.mailed(device);
    if (guess.tooSoon() != null) {
      return new Tried.TooOften(guess.tooSoon());
    }
    Optional<OpenAttempt> proven = links.useCode(attempt, typed);
    if (proven.isEmpty()) {
      guesses.wrong(attempt, device, "wrong code from a mail");
      return WRONG;
    }
    guess.right();
    return Tried.noted(proven);
  }
}
