package dev.holdfast.emails;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * How often mails to verify an address go out, and codes may be guessed. A code has six digits and
 * five guesses; with these limits a stranger's chance is below one in ten thousand a day.
 */
@ApplicationScoped
public class EmailLimits {

  private static final Limit BY_PERSON =
      Limit.of("email-check-person", 8, Duration.ofHours(1)).and(20, Duration.ofDays(1));

  /** One asker's mails to one address: others, who may be its owner, are not held up by them. */
  private static final Limit BY_BOTH =
      Limit.of("email-check-both", 4, Duration.ofMinutes(30)).and(12, Duration.ofDays(1));

  /** All askers' mails to one address: far above what people need, for no mailbox is to drown. */
  private static final Limit BY_ADDRESS =
      Limit.of("email-check-address", 30, Duration.ofHours(1)).and(100, Duration.ofDays(1));

  private static final Limit GUESSES =
      Limit.of("email-check-guess", 12, Duration.ofMinutes(30)).and(60, Duration.ofDays(1));

  /** Links cannot be guessed; this keeps the work of trying small. */
  private static final Limit OPENING = Limit.of("email-link", 120, Duration.ofMinutes(10));

  private final Limits limits;

  EmailLimits(Limits limits) {
    this.limits = limits;
  }

  /** Before a mail goes out; or how long to wait. */
  public Optional<Wait> mail(PersonId person, EmailAddress address) {
    return limits.take(BY_PERSON, person.toString()).or(() -> mail(person.toString(), address));
  }

  /**
   * The same for somebody who is not here yet.
   *
   * @param asker who brings her, such as a client
   */
  public Optional<Wait> mail(String asker, EmailAddress address) {
    return limits
        .take(BY_BOTH, asker + " " + address.key())
        .or(() -> limits.take(BY_ADDRESS, address.key()));
  }

  /**
   * Before a link is looked at.
   *
   * @throws dev.holdfast.web.Problem {@code too-many-requests}
   */
  public void requireOpening(String network) {
    limits.require(OPENING, network == null ? "unknown" : network);
  }

  /** Before a code is looked at; or how long to wait. */
  public Optional<Wait> guess(PersonId person) {
    return limits.take(GUESSES, person.toString());
  }
}
