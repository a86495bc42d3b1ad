package dev.holdfast.attempts;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How often mails to sign in go out, and their codes may be guessed. */
@ApplicationScoped
public class MagicLinkLimits {

  private static final Limit TO_ADDRESS =
      Limit.of("magic-link-address", 6, Duration.ofMinutes(30)).and(30, Duration.ofDays(1));
  private static final Limit FROM_NETWORK =
      Limit.of("magic-link-network", 60, Duration.ofMinutes(30));

  /** Eight digits: at most 60 of a hundred million in a day, from wherever. */
  private static final Limit GUESSES =
      Limit.of("magic-link-guess", 15, Duration.ofMinutes(30)).and(60, Duration.ofDays(1));

  private final Limits limits;
  private final Guesses guesses;

  MagicLinkLimits(Limits limits, Guesses guesses) {
    this.limits = limits;
    this.guesses = guesses;
  }

  /** Counts a mail; or says how long to wait. The same for an address that is nobody's. */
  public Optional<Wait> mail(OpenAttempt attempt, Device device) {
    String network = device.network() == null ? "unknown" : device.network();
    return limits
        .take(FROM_NETWORK, network)
        .or(() -> limits.take(TO_ADDRESS, attempt.address().toLowerCase(Locale.ROOT)));
  }

  /** Counts a guess; or says how long to wait. */
  public Optional<Wait> guess(OpenAttempt attempt) {
    return limits.take(GUESSES, account(attempt));
  }

  /** It was right, so it was no guess. */
  public void right(OpenAttempt attempt) {
    limits.giveBack(GUESSES, account(attempt));
  }

  public void wrong(OpenAttempt attempt, Device device) {
    guesses.wrong(attempt, device, "wrong code from a mail");
  }

  private static String account(OpenAttempt attempt) {
    return attempt.person() == null
        ? attempt.address().toLowerCase(Locale.ROOT)
        : attempt.person().toString();
  }
}
