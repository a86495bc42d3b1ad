package dev.holdfast.attempts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** From an address to its attempt: the same for one that is somebody's and one that is nobody's. */
@ApplicationScoped
public class Beginnings {

  private static final Limit BEGINNINGS = Limit.of("sign-in-begin", 100, Duration.ofMinutes(10));

  private final Owners owners;
  private final Limits limits;
  private final Attempts attempts;

  Beginnings(Owners owners, Limits limits, Attempts attempts) {
    this.owners = owners;
    this.limits = limits;
    this.attempts = attempts;
  }

  /**
   * @param given all that is known of it, but the person
   * @return right, with the attempt; or too often
   */
  public Tried begin(NewAttempt given, Device device) {
    Optional<Wait> wait = limits.take(BEGINNINGS, device.origin());
    if (wait.isPresent()) {
      return new Tried.TooOften(wait.get());
    }
    PersonId owner = EmailAddress.parse(given.address()).map(owners::of).orElse(null);
    String id = attempts.begin(given.of(owner));
    return Tried.noted(attempts.find(id, given.boundTo()));
  }
}
